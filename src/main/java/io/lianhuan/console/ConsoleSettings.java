package io.lianhuan.console;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much the console gives.
 *
 * @param statementBytes the longest statement
 * @param nesting how deeply brackets may be nested
 * @param operators how many NOT, AND, OR, XOR and CASE a statement may have
 * @param parameterEntries how many values all parameters may hold together
 * @param rows the most rows of an answer
 * @param bytes the most bytes of an answer
 * @param timeout how long a statement may run
 * @param inFlight how many statements run at once, whoever asks
 * @param perUser how many statements of one user run at once
 * @param rangeLength the longest {@code range()}
 * @param kept how many results are kept for export
 * @param history how many runs of a user are remembered
 */
@Validated
@ConfigurationProperties(prefix = "console", ignoreUnknownFields = false)
record ConsoleSettings(
        @DefaultValue("8192") @Min(64) int statementBytes,
        @DefaultValue("50") @Min(1) @Max(200) int nesting,
        @DefaultValue("200") @Min(1) @Max(1000) int operators,
        @DefaultValue("10000") @Min(1) int parameterEntries,
        @DefaultValue("1000") @Min(1) int rows,
        @DefaultValue("5MB") DataSize bytes,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("2") @Min(1) int inFlight,
        @DefaultValue("1") @Min(1) int perUser,
        @DefaultValue("10000") @Min(1) int rangeLength,
        @DefaultValue("50") @Min(1) int kept,
        @DefaultValue("200") @Min(1) int history) {}

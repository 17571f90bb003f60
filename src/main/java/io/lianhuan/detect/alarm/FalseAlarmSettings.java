package io.lianhuan.detect.alarm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the share of false alarms among rings is measured.
 *
 * @param permutations markets of chance that the real one is held against; the smallest rate that can be told is 1 in so many
 * @param seed of the first of them; the same seed gives the same rates
 * @param maximumFirms values that more firms ever used count as public infrastructure and tie nobody
 */
@Validated
@ConfigurationProperties(prefix = "false-alarms", ignoreUnknownFields = false)
public record FalseAlarmSettings(
        @DefaultValue("100") @Min(19) @Max(100_000) int permutations,
        @DefaultValue("1") long seed,
        @DefaultValue("50") @Min(2) int maximumFirms) {}

package io.lianhuan.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be handed in over the web.
 *
 * @param files of one upload
 * @param fileSize of one file
 * @param spoolSize of all uploads that are kept
 * @param runs how many ended runs are remembered
 */
@Validated
@ConfigurationProperties(prefix = "uploads", ignoreUnknownFields = false)
record UploadSettings(
        @DefaultValue("60") @Min(1) @Max(1_000) int files,
        @DefaultValue("512MB") DataSize fileSize,
        @DefaultValue("20GB") DataSize spoolSize,
        @DefaultValue("200") @Min(1) @Max(10_000) int runs) {}

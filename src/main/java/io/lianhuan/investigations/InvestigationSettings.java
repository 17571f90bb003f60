package io.lianhuan.investigations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept.
 *
 * @param canvas size of one canvas, as JSON in UTF-8
 * @param nodes things on one canvas
 * @param edges relations on one canvas
 * @param versions versions of one investigation that stay without a name
 * @param linkDays for how many days a link may be open
 */
@Validated
@ConfigurationProperties(prefix = "investigations", ignoreUnknownFields = false)
record InvestigationSettings(
        @DefaultValue("1MB") DataSize canvas,
        @DefaultValue("5000") @Min(1) @Max(50_000) int nodes,
        @DefaultValue("10000") @Min(1) @Max(100_000) int edges,
        @DefaultValue("100") @Min(2) @Max(10_000) int versions,
        @DefaultValue("90") @Min(1) @Max(3_650) int linkDays) {}

package io.lianhuan.detect.chain;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When money counts as passed on.
 *
 * @param days within which it goes on
 * @param smallestFee share that is kept, at the least
 * @param largestFee share that is kept, at the most: what a fee for management comes to, and a little for taxes
 * @param accounts that it is followed through, at the most
 */
@Validated
@ConfigurationProperties(prefix = "detection.trails", ignoreUnknownFields = false)
public record TrailSettings(
        @DefaultValue("15") @Min(1) @Max(90) int days,

        @DefaultValue("0.005") @DecimalMin("0.0") @DecimalMax("0.5")
        double smallestFee,

        @DefaultValue("0.15") @DecimalMin("0.0") @DecimalMax("0.5")
        double largestFee,

        @DefaultValue("4") @Min(1) @Max(8) int accounts) {}

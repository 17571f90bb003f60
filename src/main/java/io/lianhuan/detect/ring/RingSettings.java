package io.lianhuan.detect.ring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When bonds make a ring.
 *
 * @param priorBits bits that speak against any two bidders of a lot before anything is known of them: about one pair in a
 *     thousand colludes
 * @param posteriorBits bits that must be left over the prior where no statute names what was seen
 * @param minimumFamilies families that such a bond must rest on
 * @param density share of the other members that each member must be bound to
 */
@Validated
@ConfigurationProperties(prefix = "rings", ignoreUnknownFields = false)
public record RingSettings(
        @DefaultValue("10") @DecimalMin("0") double priorBits,
        @DefaultValue("5") @DecimalMin("0") double posteriorBits,
        @DefaultValue("2") @Min(1) int minimumFamilies,

        @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1")
        double density) {}

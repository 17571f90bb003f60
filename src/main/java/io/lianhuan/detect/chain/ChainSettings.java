package io.lianhuan.detect.chain;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When traces make a chain.
 *
 * @param bits that leads must have together where no statute names what was seen
 * @param families that such leads must come from
 * @param lenderBits of a further lender of a borrower that is known
 */
@Validated
@ConfigurationProperties(prefix = "chains", ignoreUnknownFields = false)
public record ChainSettings(
        @DefaultValue("15") @DecimalMin("0") double bits,
        @DefaultValue("2") @Min(1) int families,
        @DefaultValue("4") @DecimalMin("0") double lenderBits) {}

package io.lianhuan.audit;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit log is kept.
 *
 * @param key the file with the key of the chain; {@code audit.secret} in the home when left out. Put it where whoever
 *     administers the database cannot read it
 * @param headEvery after how many entries the end of the chain is signed
 * @param headAfter after what time it is signed when fewer came
 * @param segment how large a file of the log grows before the next one is begun
 */
@Validated
@ConfigurationProperties(prefix = "audit", ignoreUnknownFields = false)
public record AuditSettings(
        @Nullable Path key,
        @DefaultValue("1000") @Min(1) int headEvery,
        @DefaultValue("10m") Duration headAfter,
        @DefaultValue("8MB") DataSize segment) {

    static final AuditSettings USUAL = new AuditSettings(null, 1000, Duration.ofMinutes(10), DataSize.ofMegabytes(8));
}

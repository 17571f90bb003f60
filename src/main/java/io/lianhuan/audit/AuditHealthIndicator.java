package io.lianhuan.audit;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the audit log can be written; without it nothing that must be noted is answered. */
@Component
final class AuditHealthIndicator extends AbstractHealthIndicator {

    private final AuditTrail audit;

    AuditHealthIndicator(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var trouble = audit.trouble();
        if (trouble == null) {
            builder.up();
        } else {
            builder.down().withDetail("trouble", trouble);
        }
    }
}

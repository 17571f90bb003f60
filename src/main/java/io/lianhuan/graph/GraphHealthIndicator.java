package io.lianhuan.graph;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the graph answers and has its schema; says what is wrong and what to do. */
@Component
final class GraphHealthIndicator extends AbstractHealthIndicator {

    private final Schema schema;

    GraphHealthIndicator(Schema schema) {
        super("the graph does not answer");
        this.schema = schema;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var missing = schema.missing();
        if (missing.isEmpty()) {
            builder.up();
        } else {
            builder.down()
                    .withDetail("missing", missing)
                    .withDetail("cure", "restart the service; it applies the schema when it starts");
        }
    }
}

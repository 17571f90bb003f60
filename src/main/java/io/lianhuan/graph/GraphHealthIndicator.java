package io.lianhuan.graph;

import java.util.List;
import org.neo4j.driver.exceptions.Neo4jException;
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
        List<String> missing;
        try {
            missing = schema.missing();
        } catch (Neo4jException silent) {
            builder.down(silent).withDetail("cure", "start Neo4j, or see whether its address and password are right");
            return;
        }
        if (missing.isEmpty()) {
            builder.up();
        } else {
            builder.down()
                    .withDetail("missing", missing)
                    .withDetail("cure", "restart the service; it applies the schema when it starts");
        }
    }
}

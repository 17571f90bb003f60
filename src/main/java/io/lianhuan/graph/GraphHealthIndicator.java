package io.lianhuan.graph;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the graph answers and has its schema; says what is wrong and what to do. */
@Component
final class GraphHealthIndicator extends AbstractHealthIndicator {

    /** Readiness must fail within 5 seconds after the database is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Schema schema;
    private @Nullable CompletableFuture<List<String>> asked;

    GraphHealthIndicator(Schema schema) {
        super("the graph does not answer");
        this.schema = schema;
    }

    /** The question that is under way, or a new one; a driver that tries again and again must not be asked again and again. */
    private synchronized CompletableFuture<List<String>> ask() {
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(
                    schema::missing,
                    question -> Thread.ofVirtual().name("health").start(question));
        }
        return asked;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> missing;
        try {
            missing = ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            builder.down()
                    .withDetail("waited", PATIENCE.toString())
                    .withDetail("cure", "see whether Neo4j is overloaded");
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            builder.unknown();
            return;
        } catch (ExecutionException silent) {
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

package io.lianhuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The database of the integration tests: the embedded one, or with {@code -Dlianhuan.test.store=container} a real server
 * where Docker is present.
 */
public final class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(TestStore.class);
    private static final String IMAGE = "neo4j:2026.08-community";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
    }

    private static Map<String, String> properties() {
        var home = temporaryFolder();
        var embedded = Map.of(
                "lianhuan.home",
                home,
                "lianhuan.bolt-port",
                "0",
                "import.offline-from",
                "1GB",
                // So that a test of waiting does not have to wait long.
                "query-limits.roles.AUDITOR.timeout",
                "1s",
                // So that a test has the alerts that it asked for.
                "alerts.after-detection",
                "",
                // Planning anew whenever a test fills the graph takes longer than the tests do.
                "lianhuan.neo4j.[dbms.cypher.min_replan_interval]",
                "1h");
        if (!"container".equals(System.getProperty("lianhuan.test.store"))) {
            return embedded;
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            log.warn("left out: no Docker engine here, so the tests run on the embedded database, not on {}", IMAGE);
            return embedded;
        }
        @SuppressWarnings("resource") // Testcontainers stops it with the JVM
        var server = new Neo4jContainer(IMAGE);
        server.start();
        return Map.of(
                "lianhuan.home",
                home,
                "spring.neo4j.uri",
                server.getBoltUrl(),
                "spring.neo4j.authentication.username",
                "neo4j",
                "spring.neo4j.authentication.password",
                server.getAdminPassword());
    }

    private static String temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("lianhuan");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder.toString();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

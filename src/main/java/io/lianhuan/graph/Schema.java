package io.lianhuan.graph;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Constraints and indexes as numbered files, run in order at the start and remembered in the graph.
 *
 * <p>File names follow neo4j-migrations ({@code V001__identities.cypher}), so that using it later is a dependency and not
 * a rewrite; its current releases cannot be had from Maven Central.
 */
@Component
public final class Schema implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(Schema.class);
    private static final Pattern SEPARATOR = Pattern.compile(";");
    private static final Pattern COMMENT = Pattern.compile("(?m)^//.*$");

    private final Graph graph;
    private final Driver driver;
    private final Statements statements;

    Schema(Graph graph, Driver driver, Statements statements) {
        this.graph = graph;
        this.driver = driver;
        this.statements = statements;
    }

    @Override
    public void afterPropertiesSet() {
        apply();
    }

    /** Brings the graph to the newest schema; a file that was changed after it ran is refused. */
    public void apply() {
        var applied = graph.read(graph.statement("graph/schema-versions"), Map.of());
        for (Statement file : files()) {
            var known = applied.stream()
                    .filter(row -> row.get("name").asString().equals(file.name()))
                    .findFirst();
            if (known.isEmpty()) {
                run(file);
            } else if (known.get().get("checksum").asLong() != checksum(file)) {
                throw new IllegalStateException(
                        "cypher/%s.cypher was changed after it ran on this graph; put it back and add a new numbered file"
                                .formatted(file.name()));
            }
        }
    }

    /** The names of files that the graph has not seen yet; empty when the schema is complete. */
    public List<String> missing() {
        var applied = graph.read(graph.statement("graph/schema-versions"), Map.of()).stream()
                .map(row -> row.get("name").asString())
                .toList();
        return files().stream()
                .map(Statement::name)
                .filter(name -> !applied.contains(name))
                .toList();
    }

    private List<Statement> files() {
        return statements.all().stream()
                .filter(file -> file.name().startsWith("schema/V"))
                .toList();
    }

    private void run(Statement file) {
        try (var session = driver.session()) {
            SEPARATOR
                    .splitAsStream(COMMENT.matcher(file.text()).replaceAll(""))
                    .filter(part -> !part.isBlank())
                    .forEach(part -> session.run(part).consume());
        }
        graph.write(graph.statement("graph/schema-applied"), Map.of("name", file.name(), "checksum", checksum(file)));
        log.info("schema {} applied", file.name());
    }

    private static long checksum(Statement file) {
        return file.text().hashCode();
    }
}

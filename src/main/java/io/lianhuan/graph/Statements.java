package io.lianhuan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All statements under {@code cypher/}, read once at the start. */
@Component
public final class Statements {

    private static final String ROOT = "/cypher/";

    private final Map<String, Statement> byName = new TreeMap<>();

    Statements() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/**/*.cypher")) {
            var statement = read(file);
            byName.put(statement.name(), statement);
        }
    }

    /** The statement of that name; a missing one stops the start and lists the names there are. */
    public Statement named(String name) {
        var statement = byName.get(name);
        if (statement == null) {
            throw new IllegalArgumentException(
                    "no statement cypher/%s.cypher; there are %s".formatted(name, byName.keySet()));
        }
        return statement;
    }

    public Collection<Statement> all() {
        return byName.values();
    }

    private static Statement read(Resource file) {
        try {
            var url = file.getURL().toString();
            var name = url.substring(url.lastIndexOf(ROOT) + ROOT.length(), url.length() - ".cypher".length());
            return Statement.parse(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

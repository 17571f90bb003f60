package io.lianhuan.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;

/** Statements run inside one transaction. */
public final class Work {

    private final Runner runner;
    private final Supplier<@Nullable List<String>> districts;

    Work(Runner runner, Supplier<@Nullable List<String>> districts) {
        this.runner = runner;
        this.districts = districts;
    }

    /** Runs a text with parameters in a transaction of the driver, whichever kind it is. */
    @FunctionalInterface
    interface Runner {
        Result run(String text, Map<String, Object> parameters);
    }

    public List<Record> run(Statement statement, Map<String, ?> arguments) {
        return runner.run(statement.text(), statement.bind(arguments, districts))
                .list();
    }
}

package io.lianhuan.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Statements run inside one transaction. */
public final class Work {

    private final TransactionContext transaction;

    Work(TransactionContext transaction) {
        this.transaction = transaction;
    }

    public List<Record> run(Statement statement, Map<String, ?> arguments) {
        return transaction.run(statement.text(), statement.bind(arguments)).list();
    }
}

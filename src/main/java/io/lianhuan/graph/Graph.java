package io.lianhuan.graph;

import io.lianhuan.api.Deadline;
import io.lianhuan.api.TooLate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * The graph: reads and writes by named statements, each in a managed transaction that the driver retries when a cluster
 * changes its leader. Reads are routed to readers.
 */
@Component
public class Graph {

    private static final Set<String> TIMED_OUT = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration");

    private final Driver driver;
    private final Clock clock;
    private final Statements statements;
    private final DatabaseSelectionProvider database;
    private final Supplier<@Nullable List<String>> districts;

    Graph(
            Driver driver,
            Statements statements,
            DatabaseSelectionProvider database,
            Clock clock,
            ObjectProvider<Scope> scopes) {
        this.driver = driver;
        this.statements = statements;
        this.database = database;
        this.clock = clock;
        this.districts = () -> {
            var scope = scopes.getIfAvailable();
            return scope == null ? null : scope.districts();
        };
    }

    /** The statement of that name, for a constructor to ask for, so that a wrong name stops the start. */
    public Statement statement(String name) {
        return statements.named(name);
    }

    /**
     * All rows of a read; for results that fit in memory. Costs one trip to the database, where a transaction of its own would cost
     * three; only when the leader changed meanwhile it is asked again in a managed one.
     */
    public List<Record> read(Statement statement, Map<String, ?> arguments) {
        try (var session = driver.session(config(AccessMode.READ))) {
            var alone = new Work((text, parameters) -> session.run(text, parameters, inTime()), districts);
            return alone.run(statement, arguments);
        } catch (Neo4jException problem) {
            if (problem instanceof RetryableException) {
                return reading(transaction -> transaction.run(statement, arguments));
            }
            throw told(problem);
        }
    }

    /** All rows of a write in a transaction of its own. */
    public List<Record> write(Statement statement, Map<String, ?> arguments) {
        return writing(transaction -> transaction.run(statement, arguments));
    }

    /** Several reads that see one state. */
    public <T extends @Nullable Object> T reading(Function<Work, T> work) {
        try (var session = driver.session(config(AccessMode.READ))) {
            return session.executeRead(transaction -> work.apply(new Work(transaction::run, districts)), inTime());
        } catch (ClientException stopped) {
            throw told(stopped);
        }
    }

    private static RuntimeException told(Neo4jException problem) {
        return TIMED_OUT.contains(problem.code()) ? new TooLate(problem) : problem;
    }

    /** Stops a read at the deadline of the request it is for. */
    private TransactionConfig inTime() {
        return Deadline.left(clock.instant())
                .map(left -> TransactionConfig.builder().withTimeout(left).build())
                .orElseGet(TransactionConfig::empty);
    }

    /**
     * Several writes that happen together or not at all. The work may run more than once, so it must give the same
     * result when repeated.
     */
    public <T extends @Nullable Object> T writing(Function<Work, T> work) {
        try (var session = driver.session(config(AccessMode.WRITE))) {
            return session.executeWrite(transaction -> work.apply(new Work(transaction::run, districts)));
        }
    }

    /** Does the work in a transaction that is taken back in the end, whatever happens. */
    public <T> T rehearsing(Function<Work, T> work) {
        try (var session = driver.session(config(AccessMode.WRITE));
                var transaction = session.beginTransaction()) {
            var result = work.apply(new Work(transaction::run, districts));
            transaction.rollback();
            return result;
        }
    }

    /** Hands over the rows of a read one by one, for results of any size. */
    public void stream(Statement statement, Map<String, ?> arguments, Consumer<Record> reader) {
        var parameters = statement.bind(arguments, districts);
        try (var session = driver.session(config(AccessMode.READ))) {
            session.executeRead(transaction -> {
                transaction.run(statement.text(), parameters).forEachRemaining(reader);
                return statement;
            });
        }
    }

    /** Runs a statement that manages its own transactions ({@code CALL … IN TRANSACTIONS}), or changes the schema. */
    public List<Record> runAlone(Statement statement, Map<String, ?> arguments) {
        var parameters = statement.bind(arguments, districts);
        try (var session = driver.session(config(AccessMode.WRITE))) {
            return session.run(statement.text(), parameters).list();
        }
    }

    private SessionConfig config(AccessMode mode) {
        var config = SessionConfig.builder().withDefaultAccessMode(mode);
        var name = database.getDatabaseSelection().getValue();
        return (name == null ? config : config.withDatabase(name)).build();
    }
}

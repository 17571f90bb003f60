package io.lianhuan.console;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Runs statements of analysts: after they were cleared, on threads of their own, few at a time, each in a transaction that only
 * reads, ends by itself when its time is over and is always rolled back. A statement that does not end then closes the console.
 */
@Component
final class ConsoleRuns implements DisposableBean {

    private static final int FETCHED = 100;
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Driver driver;
    private final DatabaseSelectionProvider database;
    private final Graph graph;
    private final Statement stop;
    private final StatementCheck check;
    private final Vocabulary vocabulary;
    private final ConsoleSettings settings;
    private final Breaker breaker;
    private final ApplicationEventPublisher events;
    private final ExecutorService runners;
    private final ScheduledExecutorService watch;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    ConsoleRuns(
            Driver driver,
            DatabaseSelectionProvider database,
            Graph graph,
            StatementCheck check,
            Vocabulary vocabulary,
            ConsoleSettings settings,
            Breaker breaker,
            ApplicationEventPublisher events) {
        this.driver = driver;
        this.database = database;
        this.graph = graph;
        this.stop = graph.statement("console/stop");
        this.check = check;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.breaker = breaker;
        this.events = events;
        this.runners = Executors.newFixedThreadPool(settings.inFlight(), named("console-run"));
        this.watch = Executors.newSingleThreadScheduledExecutor(named("console-watch"));
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    /** A run that has begun and may be stopped. */
    private record Running(String user, AtomicBoolean cancelled) {}

    /** Runs a statement and hands over its rows; returns when it has ended or its time is over. */
    Outcome run(Viewer viewer, Question question, RowSink sink) {
        return inTime(viewer, question, "console.run", transaction -> answer(transaction, viewer, question, sink));
    }

    /** How the database would answer, without running anything. */
    PlanNode explain(Viewer viewer, Question question) {
        return inTime(
                viewer,
                question,
                "console.explain",
                transaction -> plan(transaction, cleared(viewer, question), question));
    }

    /** Stops a run of that user; false when there is none. */
    boolean cancel(Viewer viewer, String runId) {
        var run = running.get(runId);
        if (run == null || !run.user().equals(viewer.name())) {
            return false;
        }
        run.cancelled().set(true);
        stop(runId);
        return true;
    }

    private void stop(String runId) {
        try {
            graph.read(stop, Map.of("run", runId));
        } catch (Neo4jException alreadyOver) {
            // what has ended need not be stopped; what has not is seen by the watch
        }
    }

    private <T> T inTime(Viewer viewer, Question question, String action, Function<Transaction, T> work) {
        refuseStrangers(viewer);
        events.publishEvent(new Noted(
                viewer.name(),
                action,
                question.runId(),
                Map.of(
                        "length",
                        Integer.toString(question.statement().length()),
                        "digest",
                        DigestUtils.sha256Hex(question.statement()))));
        cleared(viewer, question);
        var run = enter(viewer, question);
        Future<T> future = runners.submit(() -> {
            try {
                return work(question, work);
            } finally {
                running.remove(question.runId());
            }
        });
        var unused = watch.schedule(
                () -> overdue(future, question.runId()),
                settings.timeout().plus(PATIENCE).toMillis(),
                TimeUnit.MILLISECONDS);
        return result(future, run, question);
    }

    private void refuseStrangers(Viewer viewer) {
        if (!viewer.districts().isEmpty()) {
            throw new Refused(
                    Refused.Code.NOT_ALLOWED,
                    "the console shows the whole graph, so it is not for accounts that see some districts only");
        }
    }

    private Cleared cleared(Viewer viewer, Question question) {
        return check.clear(question.statement(), question.parameters(), viewer.seesPersonalValues());
    }

    private synchronized Running enter(Viewer viewer, Question question) {
        var closed = breaker.reason();
        if (closed != null) {
            throw new Refused(Refused.Code.CLOSED, "the console is closed: " + closed);
        }
        long own = running.values().stream()
                .filter(run -> run.user().equals(viewer.name()))
                .count();
        if (own >= settings.perUser() || running.size() >= settings.inFlight()) {
            boolean isOwn = own >= settings.perUser();
            throw new Refused(
                    Refused.Code.BUSY,
                    isOwn
                            ? "your last statement still runs; cancel it or wait"
                            : "other statements are running; try again in some seconds",
                    (long) (isOwn ? settings.perUser() : settings.inFlight()),
                    (isOwn ? own : running.size()) + 1L);
        }
        var run = new Running(viewer.name(), new AtomicBoolean());
        if (running.putIfAbsent(question.runId(), run) != null) {
            throw new Refused(Refused.Code.BUSY, "a run with this id is under way");
        }
        return run;
    }

    private <T> T work(Question question, Function<Transaction, T> work) {
        try (var session = driver.session(config())) {
            var transaction = session.beginTransaction(TransactionConfig.builder()
                    .withTimeout(settings.timeout())
                    .withMetadata(Map.of("consoleRun", question.runId()))
                    .build());
            try (transaction) {
                return work.apply(transaction);
            }
        }
    }

    private SessionConfig config() {
        var config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).withFetchSize(FETCHED);
        var name = database.getDatabaseSelection().getValue();
        return (name == null ? config : config.withDatabase(name)).build();
    }

    private <T> T result(Future<T> future, Running run, Question question) {
        try {
            return future.get(settings.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            watch.execute(() -> stop(question.runId()));
            throw timeout();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            cancelled(run, question);
            throw new Refused(Refused.Code.CANCELLED, "stopped");
        } catch (ExecutionException problem) {
            throw told(problem.getCause(), run);
        }
    }

    private void cancelled(Running run, Question question) {
        run.cancelled().set(true);
        stop(question.runId());
    }

    private Refused timeout() {
        return new Refused(
                Refused.Code.TIMEOUT,
                "the statement took longer than %d seconds; add a LIMIT, a label or an id"
                        .formatted(settings.timeout().toSeconds()),
                settings.timeout().toMillis(),
                null);
    }

    private Refused told(@Nullable Throwable cause, Running run) {
        if (cause instanceof Refused refused) {
            return refused;
        }
        if (run.cancelled().get()) {
            return new Refused(Refused.Code.CANCELLED, "cancelled");
        }
        if (cause instanceof Neo4jException problem) {
            return told(problem);
        }
        throw new IllegalStateException("a run of the console failed", cause);
    }

    private Refused told(Neo4jException problem) {
        var code = problem.code();
        if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
            return timeout();
        }
        if (code.contains("MemoryPool") || code.contains("OutOfMemory")) {
            return new Refused(
                    Refused.Code.TOO_COSTLY, "the statement needs too much memory; add a LIMIT or aggregate earlier");
        }
        if (code.contains("Statement.Syntax")) {
            return new Refused(Refused.Code.SYNTAX, Texts.firstLine(problem.getMessage()));
        }
        // What fails while it runs may quote what it failed on, which may be personal.
        return new Refused(
                Refused.Code.FAILED,
                "the database could not go on: %s; check the types of what is compared and computed"
                        .formatted(code.substring(code.lastIndexOf('.') + 1)));
    }

    /** The thread of a run lives on after its time: nothing that the console can do ends it. */
    private void overdue(Future<?> future, String runId) {
        if (!future.isDone()) {
            breaker.close(
                    "run %s did not end %d seconds after its time was over".formatted(runId, PATIENCE.toSeconds()));
            events.publishEvent(new Noted("console", "console.closed", runId, Map.of()));
        }
    }

    private PlanNode plan(Transaction transaction, Cleared cleared, Question question) {
        var plan = PlanNode.of(transaction
                .run(CypherSyntax.LANGUAGE + "EXPLAIN " + cleared.text(), question.parameters())
                .consume()
                .queryPlan()
                .orElseThrow());
        plan.all()
                .map(PlanNode::operator)
                .filter(operator -> !vocabulary.hasOperator(operator))
                .findFirst()
                .ifPresent(operator -> {
                    throw new Refused(
                            Refused.Code.NOT_ALLOWED,
                            "the plan has the operator %s, which is not on the list".formatted(operator));
                });
        return plan;
    }

    private Outcome answer(Transaction transaction, Viewer viewer, Question question, RowSink sink) {
        long began = System.nanoTime();
        var cleared = cleared(viewer, question);
        var plan = plan(transaction, cleared, question);
        var result = transaction.run(CypherSyntax.LANGUAGE + cleared.text(), question.parameters());
        var columns = cleared.columns().size() == result.keys().size() ? cleared.columns() : result.keys();
        sink.columns(columns);
        var encoder = new CellEncoder(
                vocabulary,
                cleared.masked(),
                viewer.seesPersonalValues(),
                settings.bytes().toBytes());
        var rows = new ArrayList<List<@Nullable Object>>();
        Outcome.Cap cap = null;
        while (cap == null && result.hasNext()) {
            if (rows.size() == settings.rows()) {
                cap = Outcome.Cap.ROWS;
                break;
            }
            var cells = encoder.row(result.next());
            if (cells == null) {
                cap = Outcome.Cap.BYTES;
            } else {
                rows.add(cells);
                sink.row(cells);
            }
        }
        long spent = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return new Outcome(
                question.runId(),
                columns,
                rows,
                cap,
                new Outcome.Summary(
                        (int) spent,
                        rows.size(),
                        plan.all().map(PlanNode::operator).toList()));
    }

    @Override
    public void destroy() {
        running.keySet().forEach(this::stop);
        runners.shutdownNow();
        watch.shutdownNow();
    }
}

package io.lianhuan.console;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.lianhuan.api.Page;
import io.lianhuan.api.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The console in GraphQL: statements, their plans, their rows, and what was run. */
@Controller
class ConsoleController {

    private final ConsoleDesk desk;
    private final ConsoleHistory history;
    private final ConsoleStreams streams;
    private final Breaker breaker;
    private final Vocabulary vocabulary;
    private final ConsoleSettings settings;

    ConsoleController(
            ConsoleDesk desk,
            ConsoleHistory history,
            ConsoleStreams streams,
            Breaker breaker,
            Vocabulary vocabulary,
            ConsoleSettings settings) {
        this.desk = desk;
        this.history = history;
        this.streams = streams;
        this.breaker = breaker;
        this.vocabulary = vocabulary;
        this.settings = settings;
    }

    /** What the console gives now. */
    record State(
            boolean open,
            @Nullable String closedBecause,
            int rows,
            long bytes,
            int seconds,
            List<String> labels,
            List<String> relationships) {}

    @MutationMapping
    Outcome runCypher(
            @Argument String statement,
            @Argument @Nullable Object parameters,
            @Argument @Nullable String runId,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return desk.run(Analyst.of(viewer), ConsoleDesk.question(statement, Parameters.of(parameters), runId));
    }

    @SubscriptionMapping
    Flux<RowMessage> cypherRows(
            @Argument String statement,
            @Argument @Nullable Object parameters,
            @Argument @Nullable String runId,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return streams.rows(Analyst.of(viewer), ConsoleDesk.question(statement, Parameters.of(parameters), runId));
    }

    @MutationMapping
    boolean cancelCypher(@Argument String runId, @ContextValue(required = false) @Nullable Viewer viewer) {
        return desk.cancel(Analyst.of(viewer), runId);
    }

    @QueryMapping
    PlanNode explainCypher(
            @Argument String statement,
            @Argument @Nullable Object parameters,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return desk.explain(Analyst.of(viewer), ConsoleDesk.question(statement, Parameters.of(parameters), null));
    }

    @SchemaMapping(typeName = "PlanNode")
    List<PlanNode> steps(PlanNode plan) {
        return plan.all().toList();
    }

    @QueryMapping
    List<ConsoleHistory.Run> consoleHistory(
            @Argument @Nullable String text,
            @Argument int first,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return history.of(Analyst.of(viewer), text, Page.size(first));
    }

    @MutationMapping
    boolean forgetConsoleHistory(@ContextValue(required = false) @Nullable Viewer viewer) {
        history.forget(Analyst.of(viewer));
        return true;
    }

    @QueryMapping
    State consoleState() {
        var closed = breaker.reason();
        return new State(
                closed == null,
                closed,
                settings.rows(),
                settings.bytes().toBytes(),
                (int) settings.timeout().toSeconds(),
                vocabulary.labels().stream().sorted().toList(),
                vocabulary.types().stream().sorted().toList());
    }

    @MutationMapping
    State reopenConsole() {
        breaker.open();
        return consoleState();
    }

    @GraphQlExceptionHandler
    GraphQLError refused(Refused refused, DataFetchingEnvironment field) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", refused.code().name());
        extensions.put("retryable", refused.isRetryable());
        if (refused.limit() != null) {
            extensions.put("limit", refused.limit());
        }
        if (refused.actual() != null) {
            extensions.put("actual", refused.actual());
        }
        extensions.put("traceId", field.getExecutionId().toString());
        return GraphqlErrorBuilder.newError(field)
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", refused.getMessage())
                .extensions(extensions)
                .build();
    }
}

package io.lianhuan.audit;

import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionId;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import io.lianhuan.api.Later;
import io.lianhuan.api.NamesPersons;
import io.lianhuan.api.Viewer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Notes what goes through GraphQL, before the answer is sent: each change before it is made and after, each refusal, and
 * each answer that lets its reader know something about persons, masked or not. No controller has to think of it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // the innermost, so that what others refuse is seen as refused
final class NotedOperations extends SimplePerformantInstrumentation {

    private static final String PERSONAL = "personal";

    private final AuditTrail audit;

    NotedOperations(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Seen();
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        var trace = input.getExecutionId();
        if (trace != null) {
            input.getGraphQLContext().put(ExecutionId.class, trace);
        }
        return input;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        var operation = execution.getOperationDefinition();
        if (operation.getOperation() != Operation.QUERY) {
            try {
                note(
                        execution.getGraphQLContext(),
                        action(operation) + ".begun",
                        null,
                        Map.of("does", does(operation)));
            } catch (AuditProblem problem) {
                throw new AbortExecutionException(problem.getMessage(), problem);
            }
            execution.getGraphQLContext().put(Operation.class, operation);
        }
        return SimpleInstrumentationContext.noOp();
    }

    private static String action(OperationDefinition operation) {
        return operation.getOperation() == Operation.MUTATION ? "graphql.change" : "graphql.subscription";
    }

    private static String does(OperationDefinition operation) {
        return operation.getSelectionSet().getSelections().stream()
                .map(selection -> selection instanceof Field field ? field.getName() : "…")
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        var seen = (Seen) state;
        var field = parameters.getField();
        if (field == null) {
            return fetcher;
        }
        if (field.hasAppliedDirective(PERSONAL) || (seen.hasPersons() && isOfPerson(parameters))) {
            seen.field(parameters.getExecutionStepInfo().getObjectType().getName(), field.getName());
        }
        if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))) {
            return fetcher;
        }
        return fetcher instanceof LightDataFetcher<?> light
                ? new LightlySeen(light, seen)
                : (DataFetcher<Object>) environment -> Later.then(fetcher.get(environment), seen::see);
    }

    private static boolean isOfPerson(InstrumentationFieldFetchParameters parameters) {
        return parameters.getEnvironment().getSource() instanceof NamesPersons named
                && !named.personIds().isEmpty();
    }

    /** One that needs no environment, as the properties of an object do not. */
    private record LightlySeen(LightDataFetcher<?> fetcher, Seen seen) implements LightDataFetcher<Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            return Later.then(fetcher.get(field, source, environment), seen::see);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return Later.then(fetcher.get(environment), seen::see);
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        try {
            noteEnd(result, parameters, (Seen) state);
            return CompletableFuture.completedFuture(result);
        } catch (AuditProblem problem) {
            return CompletableFuture.completedFuture(unanswered(problem));
        }
    }

    private void noteEnd(ExecutionResult result, InstrumentationExecutionParameters parameters, Seen seen) {
        var context = parameters.getGraphQLContext();
        var name = parameters.getOperation();
        var details = new TreeMap<String, Object>();
        if (name != null && !name.isBlank()) {
            details.put("operation", name.length() > 100 ? name.substring(0, 100) : name);
        }
        if (isRefused(result)) {
            var refused = new TreeMap<>(details);
            refused.put(
                    "codes",
                    result.getErrors().stream()
                            .map(error -> code(error.getExtensions(), error.getErrorType()))
                            .distinct()
                            .toList());
            note(context, "graphql.refused", null, refused);
        }
        if (context.get(Operation.class) instanceof OperationDefinition changed) {
            var ended = new TreeMap<>(details);
            ended.put("does", does(changed));
            note(context, action(changed) + (result.getErrors().isEmpty() ? ".done" : ".failed"), null, ended);
        }
        if (seen.isAny() && result.isDataPresent() && result.getData() != null) {
            details.putAll(seen.told());
            var viewer = viewer(context);
            if (viewer != null && viewer.purpose() != null) {
                details.put("purpose", viewer.purpose());
            }
            note(context, "person.seen", null, details);
        }
    }

    private static boolean isRefused(ExecutionResult result) {
        return !result.getErrors().isEmpty()
                && (!result.isDataPresent()
                        || result.getErrors().stream()
                                .map(error -> error.getErrorType())
                                .anyMatch(type -> type == ErrorType.FORBIDDEN || type == ErrorType.UNAUTHORIZED));
    }

    private static String code(@Nullable Map<String, Object> extensions, @Nullable ErrorClassification type) {
        var code = extensions == null ? null : extensions.get("code");
        return String.valueOf(code == null ? type : code);
    }

    private static ExecutionResult unanswered(AuditProblem problem) {
        return ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.INTERNAL_ERROR)
                        .message("%s", problem.getMessage())
                        .extensions(Map.of("code", "AUDIT_UNAVAILABLE", "retryable", true))
                        .build())
                .build();
    }

    private void note(GraphQLContext context, String action, @Nullable String subject, Map<String, ?> details) {
        var viewer = viewer(context);
        var told = new TreeMap<String, Object>(details);
        if (context.get(ExecutionId.class) instanceof ExecutionId trace) {
            told.put("trace", trace.toString());
        }
        audit.note(Viewer.nameOf(viewer), action, subject, told);
    }

    private static @Nullable Viewer viewer(GraphQLContext context) {
        return context.get("viewer") instanceof Viewer viewer ? viewer : null;
    }
}

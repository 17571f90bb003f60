package io.lianhuan.api;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Weighs every query that comes through the door before anything is fetched, and takes its cost from what the viewer may still
 * spend. Queries of the program itself do not come through the door.
 *
 * <p>A document that is new is weighed before it is validated, which may be dear. One that {@link ParsedDocuments} remembers is
 * not parsed again, so the engine tells of it only when it runs; it is weighed then.
 */
@Component
class QueryGuard extends SimplePerformantInstrumentation {

    /** Marks queries that came through the door. */
    static final String DOOR = QueryGuard.class.getName();

    private static final String WEIGHED = DOOR + ".weighed";

    private final QueryLimits limits;
    private final Allowances allowances;
    private final PersistedDocuments documents;

    QueryGuard(QueryLimits limits, Allowances allowances, PersistedDocuments documents) {
        this.limits = limits;
        this.allowances = allowances;
        this.documents = documents;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables query,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        weigh(query.getDocument(), query.getVariables(), parameters);
        return query;
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext execution,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        weigh(execution.getDocument(), execution.getCoercedVariables().toMap(), parameters);
        return execution;
    }

    private void weigh(
            Document document, Map<String, Object> variables, InstrumentationExecutionParameters parameters) {
        var context = parameters.getGraphQLContext();
        if (!context.hasKey(DOOR) || context.hasKey(WEIGHED)) {
            return;
        }
        context.put(WEIGHED, true);
        Viewer viewer = context.get("viewer");
        var own = limits.of(viewer);
        boolean ofPages = documents.know(parameters.getQuery());
        if (!own.freeForm() && !ofPages) {
            throw Refused.of(Refused.Code.FREE_FORM_OFF, "此账号只能运行页面自带的查询。");
        }
        var cost = QueryWeight.of(
                parameters.getSchema(),
                ofPages ? own.costing(limits.pagesCost()) : own,
                document,
                parameters.getOperation(),
                variables);
        allowances.spend(viewer, Math.min(cost, own.cost()));
    }
}

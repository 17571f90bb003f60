package io.lianhuan.api;

import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Weighs every query that comes through the door before anything is fetched, and takes its cost from what the viewer may still
 * spend. Queries of the program itself do not come through the door.
 */
@Component
class QueryGuard extends SimplePerformantInstrumentation {

    /** Marks queries that came through the door. */
    static final String DOOR = QueryGuard.class.getName();

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
        var context = parameters.getGraphQLContext();
        if (context.hasKey(DOOR)) {
            Viewer viewer = context.get("viewer");
            var own = limits.of(viewer);
            boolean ofPages = documents.know(parameters.getQuery());
            if (!own.freeForm() && !ofPages) {
                throw Refused.of(Refused.Code.FREE_FORM_OFF, "此账号只能运行页面自带的查询。");
            }
            var cost = QueryWeight.of(
                    parameters.getSchema(),
                    ofPages ? own.costing(limits.pagesCost()) : own,
                    query.getDocument(),
                    parameters.getOperation(),
                    query.getVariables());
            allowances.spend(viewer, Math.min(cost, own.cost()));
        }
        return query;
    }
}

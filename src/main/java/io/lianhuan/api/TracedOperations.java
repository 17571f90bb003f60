package io.lianhuan.api;

import graphql.execution.ExecutionId;
import org.slf4j.MDC;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs each operation of GraphQL under the id of its request, so that its errors and its log lines tell the same one. */
@Component
final class TracedOperations implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var trace = MDC.get(TraceFilter.TRACE);
        if (trace != null) {
            request.configureExecutionInput((input, builder) ->
                    builder.executionId(ExecutionId.from(trace)).build());
        }
        return chain.next(request);
    }
}

package io.lianhuan.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.introspection.GoodFaithIntrospection;
import io.lianhuan.api.QueryLimits.Limits;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives each query its place and its time, and each error its {@code code}, {@code traceId} and {@code retryable}. Errors of the
 * engine are told in our own words, since the engine's name types and classes; whoever may read the schema is told more.
 */
@Component
@Order(100)
class GraphQlAnswers implements WebGraphQlInterceptor {

    private final QueryLimits limits;
    private final Allowances allowances;
    private final Clock clock;

    GraphQlAnswers(QueryLimits limits, Allowances allowances, Clock clock) {
        this.limits = limits;
        this.allowances = allowances;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.of(QueryGuard.DOOR, true))
                        .build());
        var viewer = viewer(request);
        var own = limits.of(viewer);
        Runnable leave;
        try {
            leave = allowances.enter(viewer);
        } catch (Refused full) {
            return Mono.just(finished(answer(request, full), own));
        }
        return chain.next(request)
                .timeout(own.timeout())
                .onErrorResume(TimeoutException.class, late -> Mono.just(answer(request, late(own))))
                .map(response -> seated(request, response, viewer))
                .map(response -> finished(response, own))
                .contextWrite(
                        context -> context.put(Deadline.KEY, clock.instant().plus(own.timeout())))
                .doFinally(signal -> leave.run());
    }

    /** Gives a subscription its seat until it is closed. */
    private WebGraphQlResponse seated(WebGraphQlRequest request, WebGraphQlResponse response, @Nullable Viewer viewer) {
        if (!(response.getExecutionResult().getData() instanceof Publisher<?> events)) {
            return response;
        }
        try {
            var rise = allowances.sit(viewer);
            return response.transform(builder -> builder.data(Flux.from(events).doFinally(signal -> rise.run())));
        } catch (Refused full) {
            return answer(request, full);
        }
    }

    private static @Nullable Viewer viewer(WebGraphQlRequest request) {
        return request.toExecutionInput().getGraphQLContext().get("viewer");
    }

    private static GraphQLError late(Limits own) {
        return GraphqlErrorBuilder.newError()
                .message("查询超时（%d 秒），请缩小范围。".formatted(own.timeout().toSeconds()))
                .errorType(ErrorType.ExecutionAborted)
                .extensions(Map.of(
                        "code",
                        "TIMEOUT",
                        "limitName",
                        "timeout",
                        "limit",
                        own.timeout().toSeconds(),
                        "retryable",
                        true,
                        "retryAfter",
                        1))
                .build();
    }

    private static WebGraphQlResponse answer(WebGraphQlRequest request, GraphQLError error) {
        ExecutionInput input = request.toExecutionInput();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                input, ExecutionResultImpl.newExecutionResult().addError(error).build()));
    }

    private WebGraphQlResponse finished(WebGraphQlResponse response, Limits own) {
        var errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        var input = response.getExecutionInput();
        var trace = input.getExecutionId() == null ? "" : input.getExecutionId().toString();
        List<GraphQLError> told =
                errors.stream().map(error -> told(error, trace, own)).toList();
        var finished = response.transform(builder -> builder.errors(told));
        told.stream()
                .map(error -> error.getExtensions().get("retryAfter"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(seconds -> finished.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, seconds.toString()));
        return finished;
    }

    private static GraphQLError told(GraphQLError error, String trace, Limits own) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent("code", code(error));
        extensions.putIfAbsent("traceId", trace);
        extensions.putIfAbsent("retryable", false);
        var builder = GraphqlErrorBuilder.newError()
                .message("%s", message(error, own))
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static String code(GraphQLError error) {
        if (isBadFaith(error)) {
            return "LIMIT_EXCEEDED";
        }
        var type = error.getErrorType();
        if (type == null) {
            return "INTERNAL";
        }
        return switch (type) {
            case ErrorType kind ->
                switch (kind) {
                    case InvalidSyntax, ValidationError, OperationNotSupported -> "BAD_QUERY";
                    case ExecutionAborted -> "TIMEOUT";
                    default -> "INTERNAL";
                };
            case Enum<?> kind -> kind.name();
            default -> "INTERNAL";
        };
    }

    /** Whether somebody asked for the schema round and round. */
    private static boolean isBadFaith(GraphQLError error) {
        return error instanceof GoodFaithIntrospection.BadFaithIntrospectionError;
    }

    private static String message(GraphQLError error, Limits own) {
        if (isBadFaith(error)) {
            return "对接口定义的查询过深或重复。";
        }
        if (!(error.getErrorType() instanceof ErrorType kind) || error instanceof Refused) {
            return error.getMessage();
        }
        return switch (kind) {
            case InvalidSyntax -> "查询语法有误，见 locations。";
            case ValidationError, OperationNotSupported ->
                own.introspection() && error instanceof graphql.validation.ValidationError
                        ? error.getMessage()
                        : "查询不符合接口定义，见 locations。";
            case ExecutionAborted -> error instanceof AbortExecutionException ? "查询被中止。" : error.getMessage();
            default -> "内部错误";
        };
    }
}

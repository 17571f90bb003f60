package io.lianhuan.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * The only place that turns exceptions into answers. What a caller can put right is told; a bug is logged once under its trace,
 * and the answer has nothing but that trace.
 */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @GraphQlExceptionHandler
    GraphQLError badInput(BadInput problem, DataFetchingEnvironment field) {
        return error(
                field, ErrorType.BAD_REQUEST, "BAD_INPUT", String.valueOf(problem.getMessage()), problem.details());
    }

    /** An argument that its parameter cannot hold: null for a number, for example. */
    @GraphQlExceptionHandler
    GraphQLError unbindable(BindException problem, DataFetchingEnvironment field) {
        return error(field, ErrorType.BAD_REQUEST, "BAD_INPUT", "参数的值不合格，请对照接口定义。", Map.of());
    }

    @GraphQlExceptionHandler
    GraphQLError forbidden(Forbidden problem, DataFetchingEnvironment field) {
        return error(field, ErrorType.FORBIDDEN, "FORBIDDEN", String.valueOf(problem.getMessage()), Map.of());
    }

    @GraphQlExceptionHandler
    GraphQLError late(TooLate problem, DataFetchingEnvironment field) {
        return error(field, ErrorType.INTERNAL_ERROR, "TIMEOUT", "查询超时，请缩小范围。", Map.of("retryable", true));
    }

    @GraphQlExceptionHandler
    GraphQLError bug(Exception bug, DataFetchingEnvironment field) {
        log.error(
                "trace {}: {} failed",
                trace(field),
                field.getExecutionStepInfo().getPath().segmentToString(),
                bug);
        return error(field, ErrorType.INTERNAL_ERROR, "INTERNAL", "内部错误", Map.of());
    }

    private static GraphQLError error(
            DataFetchingEnvironment field, ErrorType type, String code, String message, Map<String, Object> details) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("retryable", false);
        extensions.putAll(details);
        extensions.put("traceId", trace(field));
        return GraphqlErrorBuilder.newError(field)
                .errorType(type)
                .message("%s", message)
                .extensions(extensions)
                .build();
    }

    private static String trace(DataFetchingEnvironment field) {
        return field.getExecutionId().toString();
    }
}

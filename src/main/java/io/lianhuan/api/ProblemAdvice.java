package io.lianhuan.api;

import graphql.GraphQLError;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The only place that turns exceptions into answers. */
@ControllerAdvice
class ProblemAdvice {

    @GraphQlExceptionHandler
    GraphQLError badInput(BadInput problem) {
        return GraphQLError.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", problem.getMessage())
                .extensions(Map.of("code", "BAD_INPUT"))
                .build();
    }
}

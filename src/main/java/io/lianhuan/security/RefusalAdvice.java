package io.lianhuan.security;

import graphql.GraphQLError;
import io.lianhuan.api.Refused;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** How refusals are told. */
@ControllerAdvice
class RefusalAdvice {

    private static final String CODE = "FORBIDDEN";

    @GraphQlExceptionHandler
    GraphQLError refused(Refused problem) {
        return GraphQLError.newError()
                .errorType(ErrorType.FORBIDDEN)
                .message("%s", problem.getMessage())
                .extensions(Map.of("code", CODE, "retryable", false))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Answers.Problem> refusedRoute(Refused problem) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(Answers.Problem.of(CODE, String.valueOf(problem.getMessage())));
    }
}

package io.lianhuan.security;

import io.lianhuan.api.Forbidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** How refusals of routes are told; those of fields are told where all errors of GraphQL are. */
@ControllerAdvice
class RefusalAdvice {

    private static final String CODE = "FORBIDDEN";

    @ExceptionHandler
    ResponseEntity<Answers.Problem> refusedRoute(Forbidden problem) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(Answers.Problem.of(CODE, String.valueOf(problem.getMessage())));
    }
}

package io.lianhuan;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.security.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Tests that are not about the gate ask as somebody with every role who sees personal values. A request with the header {@link
 * #NOBODY}, with a cookie or with a token goes through the gate as it would outside tests.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EveryRole {

    /** The header of a request from nobody. */
    public static final String NOBODY = "X-Nobody";

    /** Who asks where a test does not say. */
    public static final Viewer VIEWER =
            new Viewer("test", EnumSet.allOf(Role.class), Set.of(), "a test of something else");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    Filter everyRoleFilter() {
        return (request, response, chain) -> {
            if (saysNotWho((HttpServletRequest) request)) {
                request.setAttribute(
                        RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                        new SecurityContextImpl(new SignedIn(VIEWER)));
            }
            chain.doFilter(request, response);
        };
    }

    private static boolean saysNotWho(HttpServletRequest request) {
        return request.getHeader(NOBODY) == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(HttpHeaders.COOKIE) == null;
    }

    /** For tests that ask without HTTP. */
    @Bean
    Instrumentation everyRoleInstrumentation() {
        return new SimplePerformantInstrumentation() {
            @Override
            public ExecutionInput instrumentExecutionInput(
                    ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
                if (!input.getGraphQLContext().hasKey("viewer")) {
                    input.getGraphQLContext().put("viewer", VIEWER);
                }
                return input;
            }
        };
    }
}

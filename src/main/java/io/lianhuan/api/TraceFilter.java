package io.lianhuan.api;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, that of the W3C header {@code traceparent} where the caller sent one: it stands in each line
 * that is logged for the request, in errors, in the audit and in the answer's header {@code X-Trace-Id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter extends OncePerRequestFilter {

    static final String TRACE = "traceId";
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    TraceFilter() {
        // So that threads which work on a request know its id.
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(TRACE));
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = request.getAttribute(TRACE);
        var trace = known instanceof String before ? before : trace(request.getHeader("traceparent"));
        request.setAttribute(TRACE, trace);
        if (!response.isCommitted()) {
            response.setHeader("X-Trace-Id", trace);
        }
        MDC.put(TRACE, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACE);
        }
    }

    private static String trace(@Nullable String parent) {
        var given = PARENT.matcher(parent == null ? "" : parent);
        return given.matches() ? given.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}

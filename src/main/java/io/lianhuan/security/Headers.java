package io.lianhuan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers that tell browsers what our pages may do, on every answer, also on refusals and errors. Scripts come from us alone;
 * styles from us, or with the nonce of the page, since the widgets of the pages make theirs as they go.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Headers extends OncePerRequestFilter {

    /** The attribute of the request that holds the nonce of its answer. */
    static final String NONCE = Headers.class.getName() + ".nonce";

    private static final int NONCE_BYTES = 16;
    private static final String BEFORE_NONCE = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-";
    private static final String AFTER_NONCE =
            "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    private static final String NOTHING =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", BEFORE_NONCE + nonce + AFTER_NONCE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", NOTHING);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                isNamedByContent(request) ? "private, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, response);
    }

    /** Built files carry a digest of their content in their name. */
    private static boolean isNamedByContent(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}

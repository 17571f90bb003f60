package io.lianhuan.security;

import io.lianhuan.api.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells who asks: by the cookie of a session, by the token of a service, or by the token of the home. Tokens of an OIDC provider
 * are left to Spring. What a browser sends with the cookie must come from our own pages.
 */
final class GateFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";
    private static final int LOCAL_LENGTH = 64;

    private final Sessions sessions;
    private final Tokens tokens;
    private final SessionCookie cookie;

    GateFilter(Sessions sessions, Tokens tokens, SessionCookie cookie) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            Answers.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "FOREIGN_ORIGIN",
                    "a browser may change something only from the pages of this service");
            return;
        }
        var who = SignedIn.now() == null ? recognised(request) : null;
        if (who != null) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(who);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private @Nullable SignedIn recognised(HttpServletRequest request) {
        var bearer = bearer(request);
        if (bearer != null) {
            var viewer = ofToken(request, bearer);
            return viewer == null ? null : new SignedIn(viewer);
        }
        var token = cookie.in(request);
        var session = token == null ? null : sessions.of(token);
        var viewer = session == null ? null : sessions.viewer(session);
        return viewer == null ? null : new SignedIn(viewer, session);
    }

    private @Nullable Viewer ofToken(HttpServletRequest request, String bearer) {
        if (bearer.startsWith(Tokens.BEGIN)) {
            return tokens.viewer(bearer);
        }
        return isLocal(bearer) && isHere(request) ? tokens.local(bearer) : null;
    }

    static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** Whether a bearer token is of our making, and none of an OIDC provider. */
    static boolean isOurs(String bearer) {
        return bearer.startsWith(Tokens.BEGIN) || isLocal(bearer);
    }

    private static boolean isLocal(String bearer) {
        return bearer.length() == LOCAL_LENGTH && bearer.indexOf('.') < 0;
    }

    private static boolean isHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    /**
     * Whether a page of another origin sends this. Old browsers say nothing of where it comes from; then a type of content counts
     * that no form can send.
     */
    private static boolean isForeign(HttpServletRequest request) {
        if (HARMLESS.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return !isOwn(origin, request);
        }
        return request.getHeader(HttpHeaders.COOKIE) != null && !isJson(request);
    }

    /** The scheme may differ: before a service stands whatever speaks TLS for it. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        var host = String.valueOf(request.getHeader(HttpHeaders.HOST));
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/json");
    }
}

package io.lianhuan.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a session. Its prefix makes browsers refuse it unless it is secure, for the whole host and set by the host
 * itself; they take it on localhost without TLS.
 */
@Component
class SessionCookie {

    private static final String NAME = "lianhuan";

    private final boolean isSecure;

    SessionCookie(SecuritySettings settings) {
        this.isSecure = !settings.insecureCookie();
    }

    String name() {
        return isSecure ? "__Host-" + NAME : NAME;
    }

    @Nullable
    String in(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    void give(HttpServletResponse response, String token) {
        write(response, token, Duration.ofSeconds(-1));
    }

    void take(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

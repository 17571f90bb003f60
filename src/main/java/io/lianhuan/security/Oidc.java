package io.lianhuan.security;

import io.lianhuan.api.Noted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Viewers that an OIDC provider vouches for, by Spring's settings ({@code spring.security.oauth2.resourceserver} for tokens, {@code
 * spring.security.oauth2.client} for signing in with a browser). A token must be meant for this service.
 */
@Component
class Oidc {

    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    private final OidcViewers viewers;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ApplicationEventPublisher events;
    private final List<String> audiences;

    Oidc(
            SecuritySettings settings,
            Sessions sessions,
            SessionCookie cookie,
            ApplicationEventPublisher events,
            Environment environment) {
        this.viewers = new OidcViewers(settings.oidc());
        this.sessions = sessions;
        this.cookie = cookie;
        this.events = events;
        this.audiences = Binder.get(environment)
                .bind(AUDIENCES, Bindable.listOf(String.class))
                .orElse(List.of());
    }

    /** Adds what is set up to the chain of filters. */
    void join(HttpSecurity http, @Nullable JwtDecoder jwts, @Nullable ClientRegistrationRepository providers) {
        if (jwts != null) {
            if (audiences.isEmpty()) {
                throw new IllegalStateException(
                        "tokens of an OIDC provider are only taken when they are meant for this " + "service; set "
                                + AUDIENCES);
            }
            http.oauth2ResourceServer(server -> server.bearerTokenResolver(Oidc::foreign)
                    .jwt(tokens -> tokens.decoder(jwts)
                            .jwtAuthenticationConverter(token -> new SignedIn(viewers.of(token.getClaims())))));
        }
        if (providers != null) {
            http.oauth2Login(login -> login.successHandler(this::signedIn));
        }
    }

    /** The bearer token, unless it is one of ours. */
    private static @Nullable String foreign(HttpServletRequest request) {
        var bearer = GateFilter.bearer(request);
        return bearer == null || GateFilter.isOurs(bearer) ? null : bearer;
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("only OIDC providers are known, with scope openid");
        }
        var viewer = viewers.of(user.getClaims());
        cookie.give(response, sessions.begin(viewer.name(), 0, viewer));
        events.publishEvent(new Noted(viewer.name(), "sign-in", null, Map.of("by", "oidc")));
        response.sendRedirect("/");
    }
}

package io.lianhuan.security;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Viewers that an OIDC provider vouches for, by Spring's settings ({@code spring.security.oauth2.resourceserver} for tokens, {@code
 * spring.security.oauth2.client} for signing in with a browser). A token must be meant for this service.
 */
@Component
class Oidc {

    private final SecuritySettings.Oidc settings;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ApplicationEventPublisher events;
    private final String audiences;

    Oidc(
            SecuritySettings settings,
            Sessions sessions,
            SessionCookie cookie,
            ApplicationEventPublisher events,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}") String audiences) {
        this.settings = settings.oidc();
        this.sessions = sessions;
        this.cookie = cookie;
        this.events = events;
        this.audiences = audiences;
    }

    /** Adds what is set up to the chain of filters. */
    void join(HttpSecurity http, @Nullable JwtDecoder jwts, @Nullable ClientRegistrationRepository providers) {
        if (jwts != null) {
            if (audiences.isBlank()) {
                throw new IllegalStateException(
                        "tokens of an OIDC provider are only taken when they are meant for this "
                                + "service; set spring.security.oauth2.resourceserver.jwt.audiences");
            }
            http.oauth2ResourceServer(server -> server.bearerTokenResolver(Oidc::foreign)
                    .jwt(tokens ->
                            tokens.decoder(jwts).jwtAuthenticationConverter(token -> new SignedIn(viewer(token)))));
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
        var viewer = viewer(user.getClaims());
        cookie.give(response, sessions.begin(viewer.name(), 0, viewer));
        events.publishEvent(new Noted(viewer.name(), "sign-in", null, Map.of("by", "oidc")));
        response.sendRedirect("/");
    }

    Viewer viewer(Jwt token) {
        return viewer(token.getClaims());
    }

    private Viewer viewer(Map<String, Object> claims) {
        var name = claim(claims, settings.nameClaim());
        var subject = Objects.toString(claims.get("sub"));
        return new Viewer(
                "oidc:" + (name instanceof String said ? said : subject),
                roles(claims),
                texts(claim(claims, settings.districtsClaim())).collect(Collectors.toSet()),
                null);
    }

    private Set<Role> roles(Map<String, Object> claims) {
        var roles = EnumSet.noneOf(Role.class);
        texts(claim(claims, settings.rolesClaim()))
                .map(settings.roles()::get)
                .filter(Objects::nonNull)
                .forEach(roles::add);
        return roles;
    }

    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        @Nullable Object at = claims.get(path);
        if (at != null) {
            return at;
        }
        at = claims;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> within ? within.get(step) : null;
        }
        return at;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.of();
            case Collection<?> several -> several.stream().map(String::valueOf);
            default -> Stream.of(String.valueOf(claim).split("[ ,]+"));
        };
    }
}

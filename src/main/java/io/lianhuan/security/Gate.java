package io.lianhuan.security;

import io.lianhuan.api.Noted;
import io.lianhuan.api.RouteRule;
import io.lianhuan.api.Viewer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** The chain of filters before every route. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class Gate {

    private static final Set<String> LIMITED = Set.of("/graphql", "/actuator/**", "/actuator/prometheus");

    @Bean
    SecurityFilterChain doorkeepers(
            HttpSecurity http,
            Routes routes,
            Sessions sessions,
            Tokens tokens,
            SessionCookie cookie,
            ApplicationEventPublisher events,
            ObjectProvider<JwtDecoder> jwts,
            ObjectProvider<ClientRegistrationRepository> providers,
            Oidc oidc) {
        http.csrf(AbstractHttpConfigurer::disable) // GateFilter looks at where a request comes from
                .headers(AbstractHttpConfigurer::disable) // Headers writes them, also where no chain runs
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterBefore(
                        new GateFilter(sessions, tokens, cookie), AbstractPreAuthenticatedProcessingFilter.class)
                .addFilterAfter(Gate::tellHandlers, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access((who, context) -> decision(routes, who, context)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, problem) ->
                                Answers.write(response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "sign in first"))
                        .accessDeniedHandler((request, response, problem) -> {
                            refused(events, request);
                            Answers.write(response, HttpStatus.FORBIDDEN, code(), told());
                        }));
        oidc.join(http, jwts.getIfAvailable(), providers.getIfAvailable());
        return http.build();
    }

    /** Handlers of routes find the viewer as an attribute too, by the name that GraphQL controllers use. */
    private static void tellHandlers(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var known = SignedIn.now();
        if (known != null) {
            request.setAttribute(ViewerInterceptor.VIEWER, known.viewer());
        }
        chain.doFilter(request, response);
    }

    /** Spring Boot would make a user of its own where there is nobody to ask for passwords. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new org.springframework.security.authentication.ProviderNotFoundException("sign in at POST /sign-in");
        };
    }

    private static AuthorizationDecision decision(
            Routes routes, Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var rule = routes.of(context.getRequest());
        if (rule == null) {
            return new AuthorizationDecision(false);
        }
        return new AuthorizationDecision(
                rule.isOpen() || (who.get() instanceof SignedIn known && may(known.viewer(), rule)));
    }

    /** GraphQL limits its answers to districts; other routes do not, so they are for those who see all. */
    private static boolean may(Viewer viewer, RouteRule rule) {
        return rule.roles().stream().anyMatch(viewer::is)
                && (Districts.isUnlimited(viewer) || LIMITED.contains(rule.pattern()));
    }

    private static void refused(ApplicationEventPublisher events, HttpServletRequest request) {
        var known = SignedIn.now();
        var actor = known == null ? Viewer.NOBODY : known.getName();
        events.publishEvent(new Noted(
                actor,
                "access.refused",
                null,
                Map.of("method", request.getMethod(), "path", Objects.toString(request.getRequestURI()))));
    }

    private static String code() {
        return mustChange() ? "PASSWORD_CHANGE_NEEDED" : "FORBIDDEN";
    }

    private static String told() {
        return mustChange() ? "change the one-time password first" : "none of your roles may do that";
    }

    private static boolean mustChange() {
        var known = SignedIn.now();
        if (known == null) {
            return false;
        }
        var session = known.session();
        return session != null
                && session.foreign() == null
                && known.viewer().roles().isEmpty();
    }
}

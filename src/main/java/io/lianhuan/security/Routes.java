package io.lianhuan.security;

import io.lianhuan.api.Role;
import io.lianhuan.api.RouteRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The rules of all routes: ours, and those that features bring as beans. */
@Component
class Routes {

    private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

    private final List<Rule> rules;

    private record Rule(PathPattern pattern, RouteRule rule) {}

    Routes(List<RouteRule> ofFeatures) {
        this.rules = Stream.concat(own(), ofFeatures.stream())
                .map(rule -> new Rule(PARSER.parse(rule.pattern()), rule))
                .sorted(Comparator.comparing(Rule::pattern)
                        .thenComparing(
                                rule -> Objects.requireNonNullElse(rule.rule().method(), "~")))
                .toList();
    }

    private static Stream<RouteRule> own() {
        return Stream.of(
                RouteRule.open("GET", "/"),
                RouteRule.open("GET", "/*.html"),
                RouteRule.open("GET", "/*.svg"),
                RouteRule.open("GET", "/favicon.ico"),
                RouteRule.open("GET", "/ui/**"),
                RouteRule.open("GET", "/assets/**"),
                RouteRule.open("GET", "/graphiql"),
                RouteRule.open("GET", "/graphiql/**"),
                RouteRule.open("POST", "/sign-in"),
                RouteRule.open("GET", "/sign-in"),
                RouteRule.open("GET", "/oauth2/**"),
                RouteRule.open("GET", "/login/oauth2/**"),
                RouteRule.open("POST", "/sign-out"),
                RouteRule.open("POST", "/password"),
                RouteRule.open("GET", "/me"),
                RouteRule.open("GET", "/actuator/health"),
                RouteRule.open("GET", "/actuator/health/**"),
                RouteRule.of("/actuator/**", Role.ADMINISTRATOR),
                RouteRule.of("/actuator/prometheus", Role.ADMINISTRATOR, Role.SERVICE),
                RouteRule.of("/graphql", Role.ADMINISTRATOR, Role.values()),
                RouteRule.of("/console/**", Role.ANALYST),
                RouteRule.of("/documents/**", Role.INVESTIGATOR, Role.SUPERVISOR, Role.AUDITOR),
                RouteRule.of("/imports/**", Role.ADMINISTRATOR, Role.INVESTIGATOR, Role.SUPERVISOR),
                RouteRule.of("/investigations/**", Role.INVESTIGATOR, Role.ANALYST, Role.SUPERVISOR));
    }

    /** All rules, the most specific first. */
    List<RouteRule> all() {
        return rules.stream().map(Rule::rule).toList();
    }

    /** The rule of a request; null where none fits. */
    @Nullable
    RouteRule of(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return rules.stream()
                .filter(rule -> isOf(rule.rule(), request.getMethod()))
                .filter(rule -> rule.pattern().matches(path))
                .map(Rule::rule)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(RouteRule rule, String method) {
        return rule.method() == null
                || rule.method().equals(method)
                || (rule.method().equals("GET") && method.equals("HEAD"));
    }
}

package io.lianhuan.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an HTTP route; a bean for each. What no rule names is refused, and of several rules that fit the most specific one
 * counts.
 *
 * @param pattern a path as Spring writes it, {@code /imports/**} for example
 * @param method the method; null for all
 * @param roles any of these may; with no role the route is open to everybody
 */
public record RouteRule(String pattern, @Nullable String method, Set<Role> roles) {

    public RouteRule {
        roles = Set.copyOf(roles);
    }

    /** Open to everybody. */
    public static RouteRule open(String method, String pattern) {
        return new RouteRule(pattern, method, Set.of());
    }

    /** For these roles, whatever the method. */
    public static RouteRule of(String pattern, Role first, Role... others) {
        var roles = java.util.EnumSet.of(first, others);
        return new RouteRule(pattern, null, roles);
    }

    /** Whether everybody may. */
    public boolean isOpen() {
        return roles.isEmpty();
    }
}

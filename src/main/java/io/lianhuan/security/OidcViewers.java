package io.lianhuan.security;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the claims of an OIDC provider say of a viewer, by the settings. */
final class OidcViewers {

    private static final Pattern STEPS = Pattern.compile("\\.");
    private static final Pattern WORDS = Pattern.compile("[ ,]+");

    private final SecuritySettings.Oidc settings;

    OidcViewers(SecuritySettings.Oidc settings) {
        this.settings = settings;
    }

    Viewer of(Map<String, Object> claims) {
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
        for (String step : STEPS.splitAsStream(path).toList()) {
            at = at instanceof Map<?, ?> within ? within.get(step) : null;
        }
        return at;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.of();
            case Collection<?> several -> several.stream().map(String::valueOf);
            default -> WORDS.splitAsStream(String.valueOf(claim));
        };
    }
}

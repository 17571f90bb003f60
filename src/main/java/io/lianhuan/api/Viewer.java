package io.lianhuan.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as every door sees it.
 *
 * @param name the name of the account
 * @param roles what the viewer may be
 * @param districts 行政区域 codes whose lots may be seen, also those below them; empty for all
 * @param purpose the purpose for which personal fields are unmasked now; null while they are masked
 */
public record Viewer(
        String name,
        Set<Role> roles,
        Set<String> districts,
        @Nullable String purpose) {

    public Viewer {
        roles = Set.copyOf(roles);
        districts = Set.copyOf(districts);
    }

    /** What somebody is called in the audit and in limits who has not signed in. */
    public static final String NOBODY = "anonymous";

    /** What the service is called where it acts by itself. */
    public static final String SYSTEM = "系统";

    /** The name of an account, or {@link #NOBODY}. */
    public static String nameOf(@Nullable Viewer viewer) {
        return viewer == null ? NOBODY : viewer.name();
    }

    /** Whether the viewer may be that. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether personal fields are shown in full. */
    public boolean seesPersonalValues() {
        return purpose != null;
    }
}

package io.lianhuan.investigations;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * With whom an investigation is shared.
 *
 * @param user the name of an account; null when it is a role
 * @param role everybody who may be that; null when it is a user
 */
record Share(@Nullable String user, @Nullable Role role, Right right) {

    private static final int LONGEST = 100;

    Share {
        if ((user == null) == (role == null)
                || right == Right.OWN
                || (user != null && (user.isBlank() || user.length() > LONGEST))) {
            throw new BadInput("a share names a user or a role, and READ or WRITE", null);
        }
    }

    /** As it is kept: USER:READ:ann. */
    String kept() {
        return user != null ? "USER:%s:%s".formatted(right, user) : "ROLE:%s:%s".formatted(right, role);
    }

    static Share of(String kept) {
        var parts = kept.split(":", 3);
        var right = Right.valueOf(parts[1]);
        return parts[0].equals("USER")
                ? new Share(parts[2], null, right)
                : new Share(null, Role.valueOf(parts[2]), right);
    }

    boolean isFor(Viewer viewer) {
        return user != null ? user.equals(viewer.name()) : role != null && viewer.is(role);
    }
}

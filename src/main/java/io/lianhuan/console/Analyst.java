package io.lianhuan.console;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, where nobody has signed in: an analyst to whom personal values are masked. */
final class Analyst {

    private static final Viewer UNKNOWN = new Viewer("anonymous", Set.of(Role.ANALYST), Set.of(), null);

    private Analyst() {}

    static Viewer of(@Nullable Viewer viewer) {
        return viewer == null ? UNKNOWN : viewer;
    }
}

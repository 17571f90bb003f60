package io.lianhuan.console;

import io.lianhuan.api.Forbidden;
import io.lianhuan.api.Viewer;
import org.jspecify.annotations.Nullable;

/** Who asks: nobody who has not signed in. */
final class Analyst {

    private Analyst() {}

    static Viewer of(@Nullable Viewer viewer) {
        if (viewer == null) {
            throw new Forbidden("sign in first");
        }
        return viewer;
    }
}

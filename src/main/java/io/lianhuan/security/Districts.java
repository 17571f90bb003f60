package io.lianhuan.security;

import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The districts of the viewer in whose name this thread works; all where it works for the service itself. */
@Component
final class Districts implements Scope {

    private static final int DIGITS_OF_A_LEVEL = 2;

    @Override
    public @Nullable List<String> districts() {
        var known = SignedIn.now();
        return known == null || isUnlimited(known.viewer())
                ? null
                : beginnings(known.viewer().districts());
    }

    static boolean isUnlimited(Viewer viewer) {
        return viewer.districts().isEmpty();
    }

    /** How codes of these districts and of all below them begin: 330900 is Zhoushan, and everything in it begins with 3309. */
    static List<String> beginnings(Set<String> codes) {
        return codes.stream().map(Districts::beginning).distinct().sorted().toList();
    }

    private static String beginning(String code) {
        var end = code.length();
        while (end > DIGITS_OF_A_LEVEL && code.startsWith("00", end - DIGITS_OF_A_LEVEL)) {
            end -= DIGITS_OF_A_LEVEL;
        }
        return code.substring(0, end);
    }
}

package io.lianhuan.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the audit must know: published as an application event and written down before the publisher goes on.
 *
 * @param actor the name of the account
 * @param action what was done, as {@code console.run}
 * @param subject the id of what it was done to; null when there is none
 * @param details more about it, without personal values
 */
public record Noted(String actor, String action, @Nullable String subject, Map<String, String> details) {

    public Noted {
        details = Map.copyOf(details);
    }
}

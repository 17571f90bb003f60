package io.lianhuan.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which entries; all of what is given must hold. */
record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    /** Texts that the line of every such entry holds, so that others need not be understood. */
    List<String> words() {
        var words = new ArrayList<String>();
        for (String word : new String[] {actor, action, subject}) {
            if (word != null && word.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-')) {
                words.add(word);
            }
        }
        return words;
    }

    boolean takes(AuditEntry entry) {
        return (actor == null || actor.equals(entry.actor()))
                && (action == null || isKind(entry.action(), action))
                && (subject == null || entry.isAbout(subject))
                && (from == null || !entry.time().isBefore(from))
                && (until == null || entry.time().isBefore(until));
    }

    private static boolean isKind(String action, String asked) {
        return action.equals(asked) || action.startsWith(asked + ".");
    }

    Map<String, String> told() {
        var told = new TreeMap<String, String>();
        put(told, "ofActor", actor);
        put(told, "ofAction", action);
        put(told, "from", from);
        put(told, "until", until);
        return told;
    }

    private static void put(Map<String, String> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value.toString());
        }
    }
}

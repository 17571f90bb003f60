package io.lianhuan.security;

import io.lianhuan.api.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param account the name of the account
 * @param epoch that of the local user when the session began
 * @param foreign what an OIDC provider or the demo said of the viewer; null for a local user
 * @param began when
 */
record Session(String account, long epoch, @Nullable Viewer foreign, Instant began, State state) {

    Session(String account, long epoch, @Nullable Viewer foreign, Instant began) {
        this(account, epoch, foreign, began, new State());
    }

    /** What changes while a session lasts: for what personal values are shown and how long, among others. */
    static final class State {

        private @Nullable String purpose;
        private Instant until = Instant.MIN;
        private Instant lastSeen = Instant.MIN;
        private @Nullable String newFactor;

        synchronized @Nullable String purposeAt(Instant now) {
            return now.isBefore(until) ? purpose : null;
        }

        synchronized @Nullable Instant untilAt(Instant now) {
            return now.isBefore(until) ? until : null;
        }

        synchronized void begin(String stated, Instant end) {
            purpose = stated;
            until = end;
        }

        synchronized void end() {
            purpose = null;
            until = Instant.MIN;
        }

        /** The secret of a second factor that waits for its first code. */
        synchronized @Nullable String newFactor() {
            return newFactor;
        }

        synchronized void newFactor(@Nullable String secret) {
            newFactor = secret;
        }

        synchronized Instant lastSeen() {
            return lastSeen;
        }

        synchronized void seen(Instant now) {
            lastSeen = now;
        }
    }
}

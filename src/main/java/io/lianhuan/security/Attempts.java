package io.lianhuan.security;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some wrong passwords for an account from one address, that pair has to wait, each time twice as
 * long. The account stays open from elsewhere, so that nobody can lock another out.
 */
@Component
class Attempts {

    /** The pairs that are remembered; the longest unseen are forgotten first. */
    private static final int MOST = 20_000;

    private static final int MOST_DOUBLINGS = 20;

    private final Clock clock;
    private final SecuritySettings.Guessing settings;
    private final Map<Pair, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Pair(String account, String address) {}

    private record Failures(int count, long waitUntil) {}

    Attempts(Clock clock, SecuritySettings settings) {
        this.clock = clock;
        this.settings = settings.passwords();
    }

    /** How long this pair has to wait before it may try; zero when it may. */
    synchronized Duration toWait(String account, String address) {
        var known = failures.get(new Pair(account, address));
        return known == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, known.waitUntil() - clock.millis()));
    }

    synchronized void failed(String account, String address) {
        failures.merge(new Pair(account, address), after(0), (before, first) -> after(before.count()));
    }

    synchronized void succeeded(String account, String address) {
        failures.remove(new Pair(account, address));
    }

    private Failures after(int before) {
        var count = before + 1;
        var beyond = count - settings.attempts();
        if (beyond < 0) {
            return new Failures(count, 0);
        }
        var pause = settings.pause().toMillis() << Math.min(beyond, MOST_DOUBLINGS);
        return new Failures(
                count, clock.millis() + Math.min(pause, settings.longestPause().toMillis()));
    }
}

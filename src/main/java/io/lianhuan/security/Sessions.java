package io.lianhuan.security;

import io.lianhuan.api.Viewer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, in the memory of this process. The cookie holds 256 random bits; only their digest is kept, and it ends with
 * the idle or the absolute limit, with the user's epoch, or when it is closed.
 */
@Component
class Sessions {

    private static final int BYTES = 32;
    private static final int MOST = 20_000;
    private static final int MOST_OF_ONE = 20;

    private final Clock clock;
    private final Users users;
    private final SecuritySettings.Lasting lasting;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Sessions(Clock clock, Users users, SecuritySettings settings) {
        this.clock = clock;
        this.users = users;
        this.lasting = settings.sessions();
    }

    /** Begins a session; the result goes into the cookie. */
    String begin(String account, long epoch, @Nullable Viewer foreign) {
        makeRoom(account);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var session = new Session(account, epoch, foreign, clock.instant());
        session.state().seen(clock.instant());
        sessions.put(DigestUtils.sha256Hex(token), session);
        return token;
    }

    /** The session of a cookie; null when it has ended. */
    @Nullable
    Session of(String token) {
        var key = DigestUtils.sha256Hex(token);
        var session = sessions.get(key);
        if (session == null) {
            return null;
        }
        if (hasEnded(session)) {
            sessions.remove(key);
            return null;
        }
        session.state().seen(clock.instant());
        return session;
    }

    /** Who has the session now; null when it has ended. */
    @Nullable
    Viewer viewer(Session session) {
        var purpose = session.state().purposeAt(clock.instant());
        var foreign = session.foreign();
        if (foreign != null) {
            return new Viewer(foreign.name(), foreign.roles(), foreign.districts(), purpose);
        }
        return users.recently(session.account())
                .filter(user -> user.isEnabled() && user.epoch() == session.epoch())
                .map(user -> user.viewer(purpose))
                .orElse(null);
    }

    void end(String token) {
        sessions.remove(DigestUtils.sha256Hex(token));
    }

    /** Ends all sessions of an account in this process; others see the user's new epoch. */
    void endAll(String account) {
        sessions.values().removeIf(session -> session.account().equals(account));
    }

    private boolean hasEnded(Session session) {
        var now = clock.instant();
        return now.isAfter(session.began().plus(lasting.absolute()))
                || now.isAfter(session.state().lastSeen().plus(lasting.idle()));
    }

    private void makeRoom(String account) {
        sessions.values().removeIf(this::hasEnded);
        while (sessions.size() >= MOST) {
            sessions.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().began()))
                    .ifPresent(oldest -> sessions.remove(oldest.getKey()));
        }
        var own = sessions.entrySet().stream()
                .filter(entry -> entry.getValue().account().equals(account))
                .sorted(Comparator.comparing(entry -> entry.getValue().began()))
                .toList();
        own.stream()
                .limit(Math.max(0, own.size() - MOST_OF_ONE + 1))
                .forEach(oldest -> sessions.remove(oldest.getKey()));
    }
}

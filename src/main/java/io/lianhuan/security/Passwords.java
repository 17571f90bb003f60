package io.lianhuan.security;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (m = 46 MiB, t = 1, p = 1), a few at a time: a flood of sign-ins is told to come again and takes
 * no more memory than those few.
 */
@Component
class Passwords {

    private static final String ARGON2 = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY = 47_104;
    private static final int PASSES = 1;

    /** Letters and digits that nobody mistakes for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int ONE_TIME_LENGTH = 20;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ARGON2, Map.of(ARGON2, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY, PASSES)));
    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce;
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;

    /** The hash of no password, so that an unknown name takes as long as a wrong password. */
    private volatile @Nullable String nobody;

    Passwords(SecuritySettings settings) {
        this.atOnce = new Semaphore(settings.passwords().atOnce(), true);
        this.most = settings.passwords().atOnce() + settings.passwords().waiting();
    }

    /** Too many sign in at the same time. */
    static final class Crowded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Crowded() {
            super("too many people sign in at the same time; try again in a few seconds");
        }
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether the password has that hash; with none it never has, and takes as long. */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> {
            if (hash != null) {
                return encoder.matches(password, hash);
            }
            var other = nobody;
            if (other == null) {
                other = encoder.encode(oneTime());
                nobody = other;
            }
            encoder.matches(password, other);
            return false;
        });
    }

    /** A password that nobody can guess. */
    String oneTime() {
        return random.ints(ONE_TIME_LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            throw new Crowded();
        }
        try {
            atOnce.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                atOnce.release();
            }
        } finally {
            inside.decrementAndGet();
        }
    }
}

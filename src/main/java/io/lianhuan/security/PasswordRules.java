package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which passwords are taken: long ones that are not known to be in use everywhere. Nothing about kinds of characters. */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    /** Whether it is worth to be hashed. */
    boolean mayBeOne(String password) {
        return !password.isEmpty() && password.length() <= LONGEST;
    }

    /** Refuses what is too easy to guess. */
    void check(String name, String before, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new BadInput("a password has %d to %d characters".formatted(SHORTEST, LONGEST), null);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.equals(before) || plain.contains(name.toLowerCase(Locale.ROOT)) || plain.contains("lianhuan")) {
            throw new BadInput("take a new password that holds neither your name nor that of the product", null);
        }
        if (plain.chars().distinct().count() < 5) {
            throw new BadInput("take a password of more than four different characters", null);
        }
    }
}

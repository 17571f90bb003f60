package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long ones that are not among the most common, nor made of two of these or of one and digits. Nothing
 * about kinds of characters.
 */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int FEWEST_CHARACTERS = 5;
    private static final String PRODUCT = "lianhuan";

    private final Set<String> common;

    PasswordRules() throws IOException {
        this.common = new ClassPathResource("security/common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

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
        if (password.equals(before) || plain.contains(name.toLowerCase(Locale.ROOT)) || plain.contains(PRODUCT)) {
            throw new BadInput("take a new password that holds neither your name nor that of the product", null);
        }
        if (plain.chars().distinct().count() < FEWEST_CHARACTERS || isCommon(plain)) {
            throw new BadInput(
                    "that password is among the first that anybody tries; take some words that do not belong "
                            + "together",
                    null);
        }
    }

    private boolean isCommon(String plain) {
        if (common.contains(plain) || isMadeOfCommon(plain)) {
            return true;
        }
        for (int at = 1; at < plain.length(); at++) {
            if (isMadeOfCommon(plain.substring(0, at)) && isMadeOfCommon(plain.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMadeOfCommon(String part) {
        return common.contains(part) || part.chars().allMatch(one -> one < 'a' || (one > 'z' && one < 128));
    }
}

package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码) with both its check characters right: GB 32100-2015 for the whole, GB 11714
 * for the organisation code inside it.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern ISSUED = Pattern.compile("[1-9A-Z].\\d{6}.{10}");
    private static final int LENGTH = 18;
    private static final int ORGANISATION_FROM = 8;
    private static final int ORGANISATION_CHECK = 16;
    private static final int AREA_FROM = 2;
    private static final int AREA_TO = 8;

    /** Reads a code in either case, with or without spaces; one that was never issued is {@link Unreadable}. */
    public static CreditCode of(String raw) {
        var code = Text.code(raw).toUpperCase(Locale.ROOT).replace(" ", "");
        LostDigits.refuseExponent(code);
        if (code.length() != LENGTH) {
            throw wrongLength(code);
        }
        requireAlphabet(code);
        if (LostDigits.isCutOff(code)) {
            throw LostDigits.unreadable();
        }
        if (check(code) != code.charAt(LENGTH - 1)) {
            throw new Unreadable(
                    "the check character (18th) is wrong", "compare the code with the licence; one character differs");
        }
        if (organisationCheck(code) != code.charAt(ORGANISATION_CHECK)) {
            throw new Unreadable(
                    "the check character of the organisation code (17th) is wrong",
                    "compare the code with the licence; it cannot have been issued");
        }
        if (!ISSUED.matcher(code).matches()) {
            throw new Unreadable(
                    "names no registrar or no area (1st, 3rd to 8th character)",
                    "compare the code with the licence; it cannot have been issued");
        }
        return new CreditCode(code);
    }

    /** The area (GB/T 2260) of the first registration; it does not follow a move. */
    public String area() {
        return value.substring(AREA_FROM, AREA_TO);
    }

    private static Unreadable wrongLength(String code) {
        var plain = code.replace("-", "");
        if (plain.length() == 9) {
            return new Unreadable(
                    "is an organisation code of 9 characters",
                    "give the credit code of 18 characters that replaced it");
        }
        if (plain.length() == 15 && plain.chars().allMatch(Character::isDigit)) {
            return new Unreadable(
                    "is a registration number of 15 digits", "give the credit code of 18 characters that replaced it");
        }
        return new Unreadable(
                "has %d characters, a credit code has 18".formatted(code.length()), "give the credit code");
    }

    private static void requireAlphabet(String code) {
        for (int at = 0; at < LENGTH; at++) {
            if (ALPHABET.indexOf(code.charAt(at)) < 0) {
                throw new Unreadable(
                        "character %d does not occur in credit codes".formatted(at + 1),
                        "I, O, S, V and Z are never used; look for 1, 0, 5, U or 2");
            }
        }
    }

    private static char check(String code) {
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += ALPHABET.indexOf(code.charAt(at)) * WEIGHTS[at];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int at = 0; at < ORGANISATION_WEIGHTS.length; at++) {
            sum += Character.digit(code.charAt(ORGANISATION_FROM + at), 36) * ORGANISATION_WEIGHTS[at];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}

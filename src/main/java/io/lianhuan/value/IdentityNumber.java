package io.lianhuan.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** A resident identity number (居民身份证号, GB 11643-1999), or its old form of 15 digits, which has no check digit. */
public record IdentityNumber(String value) implements PersonNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern WHOLE = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final int BIRTH_FROM = 6;
    private static final int BIRTH_TO = 14;
    private static final int SERIAL_FROM = 14;

    public static IdentityNumber of(String raw) {
        var number = Text.fold(raw).toUpperCase(Locale.ROOT).replace(" ", "");
        if (number.contains("E+")) {
            throw lostDigits();
        }
        if (OLD.matcher(number).matches()) {
            requireBirth("19" + number.substring(BIRTH_FROM, BIRTH_FROM + 6));
            return new IdentityNumber(number);
        }
        if (!WHOLE.matcher(number).matches()) {
            throw new Unreadable("has not the form of an identity number", "give 17 digits and the check character");
        }
        if (check(number) != number.charAt(number.length() - 1)) {
            throw number.endsWith("000") ? lostDigits() : wrongCheck();
        }
        requireBirth(number.substring(BIRTH_FROM, BIRTH_TO));
        return new IdentityNumber(number);
    }

    @Override
    public String masked() {
        return value.substring(0, BIRTH_FROM) + "********" + value.substring(Math.min(SERIAL_FROM, value.length() - 3));
    }

    /** The day of birth that the number holds. */
    public LocalDate birthDate() {
        var digits = value.length() == 15
                ? "19" + value.substring(BIRTH_FROM, BIRTH_FROM + 6)
                : value.substring(BIRTH_FROM, BIRTH_TO);
        return LocalDate.parse(digits, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static char check(String number) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += (number.charAt(at) - '0') * WEIGHTS[at];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static void requireBirth(String digits) {
        try {
            LocalDate.parse(digits, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException impossible) {
            throw new Unreadable(
                    "holds a day of birth that does not exist", "compare the number with the document", impossible);
        }
    }

    private static Unreadable wrongCheck() {
        return new Unreadable("the check character is wrong", "compare the number with the document");
    }

    private static Unreadable lostDigits() {
        return new Unreadable(
                "the last digits were lost in a spreadsheet",
                "format the column as text and export again; they cannot be restored");
    }
}

package io.lianhuan.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A resident identity number (居民身份证号) in the form of GB 11643-1999: area, day of birth, serial number and check
 * character. The old form of 15 digits names the same person, so it is written as the new one: the century 19 and the check
 * character are added.
 */
public record IdentityNumber(String value) implements PersonNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern WHOLE = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern REGION =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\\d).*");
    private static final String OLD_CENTURY = "19";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int BIRTH_FROM = 6;
    private static final int BIRTH_TO = 14;

    /**
     * Reads either form; a number with lost digits or a wrong check character is {@link Unreadable}. One of 1,100 numbers
     * ends in 000 rightly; of those that a spreadsheet cut off, one of eleven has the right check character by chance.
     */
    public static IdentityNumber of(String raw) {
        var number = Text.code(raw).toUpperCase(Locale.ROOT).replace(" ", "");
        LostDigits.refuseExponent(number);
        return OLD.matcher(number).matches() ? ofOld(number) : ofWhole(number);
    }

    @Override
    public String masked() {
        return value.substring(0, BIRTH_FROM) + "********" + value.substring(BIRTH_TO);
    }

    /** The day of birth that the number holds. */
    public LocalDate birthDate() {
        return birth(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static IdentityNumber ofWhole(String number) {
        if (!WHOLE.matcher(number).matches()) {
            throw new Unreadable("has not the form of an identity number", "give 17 digits and the check character");
        }
        if (check(number) != number.charAt(number.length() - 1)) {
            if (LostDigits.isCutOff(number)) {
                throw LostDigits.unreadable();
            }
            throw new Unreadable("the check character is wrong", "compare the number with the document");
        }
        return checked(number);
    }

    private static IdentityNumber ofOld(String number) {
        if (number.chars().distinct().count() == 1) {
            throw new Unreadable("is one digit repeated", "give the number as it stands on the document");
        }
        var longer = number.substring(0, BIRTH_FROM) + OLD_CENTURY + number.substring(BIRTH_FROM);
        return checked(longer + check(longer));
    }

    private static IdentityNumber checked(String number) {
        if (!REGION.matcher(number).matches()) {
            throw new Unreadable("begins with no region (first two digits)", "compare the number with the document");
        }
        var year = birth(number).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Unreadable("holds a year of birth before 1900 or after 2100", "compare it with the document");
        }
        return new IdentityNumber(number);
    }

    private static char check(String number) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += (number.charAt(at) - '0') * WEIGHTS[at];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate birth(String number) {
        try {
            return LocalDate.parse(number.substring(BIRTH_FROM, BIRTH_TO), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException impossible) {
            throw new Unreadable(
                    "holds a day of birth that does not exist", "compare the number with the document", impossible);
        }
    }
}

package io.lianhuan.value;

import java.util.regex.Pattern;

/**
 * Digits that a spreadsheet threw away: it keeps 15 of a number, writes the rest as zeros, and shows long numbers as
 * {@code 3.30999E+17}. What is lost cannot be restored, so such a cell is refused.
 */
final class LostDigits {

    private static final int KEPT = 15;
    private static final int FEWEST_ZEROS = 3;
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d+|\\d\\.\\d+E\\d+");

    private LostDigits() {}

    /** Refuses a code in capitals that is written with an exponent. */
    static void refuseExponent(String code) {
        if (EXPONENT.matcher(code).matches()) {
            throw unreadable();
        }
    }

    /** Whether all digits behind the fifteenth are zeros, three of them at least: by chance one number in a thousand. */
    static boolean isCutOff(String code) {
        if (code.length() < KEPT + FEWEST_ZEROS) {
            return false;
        }
        return code.chars().allMatch(Character::isDigit)
                && code.substring(KEPT).chars().allMatch(digit -> digit == '0');
    }

    static Unreadable unreadable() {
        return new Unreadable(
                "the last digits were lost in a spreadsheet",
                "format the column as text and export again; they cannot be restored");
    }
}

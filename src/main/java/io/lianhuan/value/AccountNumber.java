package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a bank account without separators.
 *
 * @param value in clear, so it must not be shown or logged
 */
public record AccountNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]");
    private static final Pattern FORM = Pattern.compile("(?=.*\\d)[0-9A-Z]{6,40}");
    private static final int SHOWN = 4;

    /** Reads a number; one with lost digits, masked or of one character is {@link Unreadable}. */
    public static AccountNumber of(String raw) {
        var text = Text.code(raw).toUpperCase(Locale.ROOT);
        LostDigits.refuseExponent(text);
        var number = SEPARATORS.matcher(text).replaceAll("");
        if (LostDigits.isCutOff(number)) {
            throw LostDigits.unreadable();
        }
        if (number.indexOf('*') >= 0) {
            throw new Unreadable("is masked, so it tells no account from another", "give all digits, or none");
        }
        if (!FORM.matcher(number).matches() || number.chars().distinct().count() == 1) {
            throw new Unreadable("is no account number", "give 6 to 40 digits or letters");
        }
        return new AccountNumber(number);
    }

    /** The last four digits. */
    public String masked() {
        return "*".repeat(value.length() - SHOWN) + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}

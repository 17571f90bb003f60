package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a bank account without separators.
 *
 * @param value in clear, so it must not be shown or logged
 */
public record AccountNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-]");
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{6,40}");
    private static final int SHOWN = 4;

    public static AccountNumber of(String raw) {
        var number = SEPARATORS.matcher(Text.fold(raw).toUpperCase(Locale.ROOT)).replaceAll("");
        if (number.contains("E+")) {
            throw new Unreadable(
                    "the last digits were lost in a spreadsheet",
                    "format the column as text and export again; they cannot be restored");
        }
        if (!FORM.matcher(number).matches()) {
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

package io.lianhuan.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A decimal number as cells write it: digits with at most one point, plain or in groups of three that one separator parts,
 * a comma or a space throughout. {@code 12,34}, {@code 12 34} and {@code 1,234 567} are refused, not joined.
 */
public final class Numeral {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,18}(?:\\.\\d{1,18})?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?\\d{1,3}([, ])\\d{3}(?:\\1\\d{3}){0,5}(?:\\.\\d{1,18})?");
    private static final Pattern GROUP = Pattern.compile("[, ]");

    private Numeral() {}

    /** The number in a cell of any width; anything else is {@link Unreadable}. */
    public static BigDecimal of(String raw) {
        var text = Text.code(raw);
        LostDigits.refuseExponent(text.toUpperCase(Locale.ROOT));
        var plain = GROUPED.matcher(text).matches() ? GROUP.matcher(text).replaceAll("") : text;
        if (!PLAIN.matcher(plain).matches()) {
            throw new Unreadable(
                    "is not a number", "write digits with at most one decimal point; part only thousands, all alike");
        }
        return new BigDecimal(plain);
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.ingest.BadRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share, in a company for example, as a fraction of 1. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /**
     * Reads {@code 60%}, {@code 60} and {@code 0.6} as 0.6. A bare 1 could be all or a hundredth, so it is a {@link BadRow}
     * like anything outside 0 to 100 %.
     */
    static @Nullable BigDecimal of(@Nullable String text) {
        return of(text, "持股比例");
    }

    /** The same of another share, such as the share of days that somebody was present. */
    static @Nullable BigDecimal of(@Nullable String text, String column) {
        if (text == null) {
            return null;
        }
        var isPercentage = text.endsWith("%");
        var number = number(isPercentage ? text.substring(0, text.length() - 1) : text, column);
        if (!isPercentage && number.compareTo(BigDecimal.ONE) == 0) {
            throw new BadRow(column, "may be 100 % or 1 %", "write 100% or 1%");
        }
        var fraction = isPercentage || number.compareTo(BigDecimal.ONE) > 0 ? number.divide(HUNDRED) : number;
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new BadRow(column, "is not between 0 and 100 %", "write the share as a percentage");
        }
        return fraction;
    }

    private static BigDecimal number(String text, String column) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new BadRow(column, "is not a percentage", "write 60%");
        }
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.ingest.BadRow;
import io.lianhuan.value.Discount;
import io.lianhuan.value.DiscountForm;
import io.lianhuan.value.Unreadable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rate bids: how far below the ceiling, from the column of discounts or the column of rates. */
final class Rates {

    private Rates() {}

    /** The discount as a fraction; a cell of words states none. */
    static @Nullable BigDecimal discount(@Nullable String discount, @Nullable String rate) {
        if (discount != null) {
            return read(discount, DiscountForm.BELOW_CEILING, "下浮率");
        }
        return rate == null ? null : read(rate, DiscountForm.SHARE_OF_CEILING, "费率");
    }

    private static @Nullable BigDecimal read(String text, DiscountForm form, String column) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        try {
            return Discount.of(text, form, false).fraction();
        } catch (Unreadable problem) {
            throw new BadRow(column, problem.reason(), problem.cure());
        }
    }
}

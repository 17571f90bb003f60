package io.lianhuan.ingest.ocds;

import io.lianhuan.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An amount in the currency that the document gives: fen for yuan, else the number and the ISO code as they stand. */
record Amount(BigDecimal number, @Nullable String currency) {

    private static final int FEN_PLACES = 2;

    static @Nullable Amount of(Place value) {
        var number = value.number("amount");
        return number == null ? null : new Amount(number, value.text("currency"));
    }

    static @Nullable Money yuan(@Nullable Amount amount) {
        return amount != null && amount.isYuan()
                ? new Money(amount.number
                        .setScale(FEN_PLACES, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValue())
                : null;
    }

    static @Nullable BigDecimal foreign(@Nullable Amount amount) {
        return amount == null || amount.isYuan() ? null : amount.number;
    }

    static @Nullable String foreignCode(@Nullable Amount amount) {
        return amount == null || amount.isYuan() ? null : amount.currency;
    }

    private boolean isYuan() {
        return "CNY".equals(currency);
    }
}

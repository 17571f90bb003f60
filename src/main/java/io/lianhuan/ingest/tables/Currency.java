package io.lianhuan.ingest.tables;

import io.lianhuan.value.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The currency of an amount as an ISO 4217 code; yuan where a row names none. Foreign amounts never become fen. */
final class Currency {

    private static final String YUAN = "CNY";

    private Currency() {}

    /** The amount, if it is one of yuan. */
    static @Nullable Money yuan(@Nullable Money amount, @Nullable String currency) {
        return isYuan(currency) ? amount : null;
    }

    /** The number of whole units of another currency. */
    static @Nullable BigDecimal foreign(@Nullable Money amount, @Nullable String currency) {
        return amount == null || isYuan(currency) ? null : amount.yuan();
    }

    static @Nullable String foreignCode(@Nullable String currency) {
        return isYuan(currency) ? null : currency;
    }

    private static boolean isYuan(@Nullable String currency) {
        return currency == null || currency.equals(YUAN) || currency.equals("人民币");
    }
}

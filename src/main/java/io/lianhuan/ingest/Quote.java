package io.lianhuan.ingest;

import io.lianhuan.value.Money;
import io.lianhuan.value.MoneyUnit;
import io.lianhuan.value.Text;
import io.lianhuan.value.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A price as tenders state it: an amount, or a rate or a clause that is kept as text.
 *
 * @param text the cell as it is written
 * @param amount the amount, where the cell is one by the unit of its column
 */
public record Quote(String text, @Nullable Money amount) {

    /** Reads a cell; what is not an amount is no error here, since only the row knows what it should be. */
    public static Quote of(String raw, MoneyUnit unit) {
        var text = Text.fold(raw);
        try {
            return new Quote(text, Money.of(text, unit));
        } catch (Unreadable notAnAmount) {
            return new Quote(text, null);
        }
    }
}

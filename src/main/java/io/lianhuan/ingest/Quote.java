package io.lianhuan.ingest;

import io.lianhuan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price as tenders state it: an amount, or a rate or a clause that is kept as text.
 *
 * @param text the cell as it is written
 * @param amount the amount, where the cell is one by the unit of its column
 */
public record Quote(String text, @Nullable Money amount) {}

package io.lianhuan.detect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a table that spreadsheets open. */
public final class Cells {

    /** What a spreadsheet would take for a formula, also after a separator of another country. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** Excel cuts a cell after 32,767 characters without a word. */
    private static final int LONGEST = 32_000;

    private static final String SEPARATOR = "; ";

    private final List<String> cells = new ArrayList<>();

    public Cells add(@Nullable Object value) {
        cells.add(value == null ? "" : safe(value.toString()));
        return this;
    }

    /** Rounded to hundredths. */
    public Cells number(@Nullable Double value) {
        return add(value == null ? null : rounded(value));
    }

    /** Parts in one cell; what does not fit is counted. */
    public Cells list(Collection<String> parts) {
        var text = new StringBuilder();
        int left = parts.size();
        for (String part : parts) {
            if (text.length() + part.length() > LONGEST) {
                text.append(text.isEmpty() ? "" : SEPARATOR).append("… %d more in the JSON export".formatted(left));
                break;
            }
            text.append(text.isEmpty() ? "" : SEPARATOR).append(safe(part));
            left--;
        }
        cells.add(text.toString());
        return this;
    }

    public List<String> all() {
        return List.copyOf(cells);
    }

    static String rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? '\'' + cell : cell;
    }
}

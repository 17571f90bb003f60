package io.lianhuan.reading;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's header.
 *
 * @param raw the text in the file
 * @param folded the name by which headers are compared: NFKC, no white space, one kind of brackets, no unit, no mark
 * @param unit the unit that stood in brackets: 元, 万元, 亿元, %, 天, 日 or 月
 * @param index the column in the file, from 0
 */
public record Header(String raw, String folded, @Nullable String unit, int index) {

    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?(元|万元|亿元|%|天|日|月)\\)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern OPENING = Pattern.compile("[\\[【〔{〖]");
    private static final Pattern CLOSING = Pattern.compile("[\\]】〕}〗]");
    private static final Pattern MARKS = Pattern.compile("^\\*+|[*:]+$");

    static Header of(String raw, int index) {
        String name = plain(raw);
        Matcher unit = UNIT.matcher(name);
        if (!unit.find() || unit.start() == 0) {
            return new Header(raw, name, null, index);
        }
        String folded = MARKS.matcher(unit.replaceFirst("")).replaceAll("");
        return new Header(raw, folded, Objects.requireNonNull(unit.group(1)), index);
    }

    /** The folded form of a header: {@code 最高投标限价（万元）} and {@code *最高投标限价} are both {@code 最高投标限价}. */
    public static String fold(String raw) {
        return of(raw, 0).folded();
    }

    /** The column's name in a spreadsheet: A, B, … Z, AA. */
    public String letter() {
        return letter(index);
    }

    static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static String plain(String raw) {
        String compatible = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(compatible).replaceAll("");
        String opened = OPENING.matcher(visible).replaceAll("(");
        return MARKS.matcher(CLOSING.matcher(opened).replaceAll(")")).replaceAll("");
    }
}

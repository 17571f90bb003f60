package io.lianhuan.value;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What all texts of files have in common: width, spaces, placeholders, several values in one cell. */
public final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String SEPARATORS = ";；,，、|\r\n";
    private static final Pattern SEPARATOR = Pattern.compile("[" + SEPARATORS + "]+");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "",
            "-",
            "--",
            "---",
            "—",
            "——",
            "–",
            "/",
            "\\",
            ".",
            "*",
            "无",
            "暂无",
            "空",
            "未知",
            "没有",
            "不详",
            "null",
            "n/a",
            "na",
            "nan",
            "none",
            "nil",
            "#n/a",
            "00-00-00-00-00-00",
            "00:00:00:00:00:00",
            "000000000000",
            "tobefilledbyo.e.m.",
            "defaultstring",
            "systemserialnumber",
            "notspecified",
            "notapplicable",
            "unknown");

    private Text() {}

    /** One width (NFKC), no invisible characters, single spaces, trimmed. Folding twice changes nothing. */
    public static String fold(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC))
                .replaceAll("");
        return Normalizer.normalize(SPACE.matcher(visible).replaceAll(" "), Normalizer.Form.NFKC)
                .strip();
    }

    /** The text unless it holds what no export writes: NUL, other controls, half a character. */
    public static String checked(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || isLoneSurrogate(raw, at)) {
                throw new Unreadable("holds a control character or half a character", "export the file again as UTF-8");
            }
        }
        return raw;
    }

    /** Whether a cell says that there is no value. */
    public static boolean isPlaceholder(String raw) {
        if (raw.length() > 24) {
            return false;
        }
        var isOneWord = raw.indexOf(' ') < 0 && isPlain(raw);
        var word = isOneWord ? raw : SPACE.matcher(fold(raw)).replaceAll("");
        return PLACEHOLDERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The values of a cell, in order and each once, without placeholders. Parted by ; , 、 | or line ends. */
    public static List<String> split(String raw) {
        if (raw.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
            var only = fold(raw);
            return isPlaceholder(only) ? List.of() : List.of(only);
        }
        return Arrays.stream(SEPARATOR.split(raw))
                .map(Text::fold)
                .filter(part -> !isPlaceholder(part))
                .distinct()
                .toList();
    }

    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if ((c <= ' ' && (c != ' ' || at == 0 || at == raw.length() - 1 || raw.charAt(at - 1) == ' ')) || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(String raw, int at) {
        char c = raw.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1)));
    }
}

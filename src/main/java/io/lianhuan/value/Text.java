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
    private static final Pattern QUOTED = Pattern.compile("['‘’`]+(.+)|=\"(.*)\"");
    private static final Pattern BRACKETS = Pattern.compile("^[\\p{Ps}<]+|[\\p{Pe}>。]+$");
    private static final String FILLERS = "/\\.*_#~～…·。＊／．＃＿";
    private static final int LONGEST_WORD = 24;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "",
            "无",
            "暂无",
            "空",
            "空白",
            "未知",
            "没有",
            "不详",
            "未填写",
            "不适用",
            "null",
            "n/a",
            "na",
            "nan",
            "none",
            "nil",
            "undefined",
            "#n/a",
            "#ref!",
            "#value!",
            "#name?",
            "#null!",
            "#num!",
            "#div/0!",
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

    /**
     * A code as it was typed: folded, and without what makes a spreadsheet take it for text, an apostrophe before it or
     * {@code ="…"} around it.
     */
    public static String code(String raw) {
        var folded = fold(raw);
        if (folded.isEmpty() || "'‘’`=".indexOf(folded.charAt(0)) < 0) {
            return folded;
        }
        var quoted = QUOTED.matcher(folded);
        if (!quoted.matches()) {
            return folded;
        }
        return (quoted.group(1) == null ? quoted.group(2) : quoted.group(1)).strip();
    }

    /** Whether a cell says that there is no value: a word for none, an error of a spreadsheet, or dashes and the like. */
    public static boolean isPlaceholder(String raw) {
        if (raw.codePoints().allMatch(Text::isFiller)) {
            return true;
        }
        if (raw.length() > LONGEST_WORD) {
            return false;
        }
        if (isOneWord(raw)) {
            return PLACEHOLDERS.contains(raw.toLowerCase(Locale.ROOT));
        }
        var word = SPACE.matcher(code(raw)).replaceAll("").toLowerCase(Locale.ROOT);
        return PLACEHOLDERS.contains(word)
                || PLACEHOLDERS.contains(BRACKETS.matcher(word).replaceAll(""));
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

    /** Whether a character fills a cell without saying anything: a space, a dash, a stroke, an unseen one. */
    private static boolean isFiller(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT -> true;
            default -> Character.isWhitespace(c) || FILLERS.indexOf(c) >= 0;
        };
    }

    /** Whether a text is plain and has nothing around it that would have to be taken off. */
    private static boolean isOneWord(String raw) {
        return !raw.isEmpty()
                && Character.isLetterOrDigit(raw.charAt(0))
                && Character.isLetterOrDigit(raw.charAt(raw.length() - 1))
                && raw.indexOf(' ') < 0
                && isPlain(raw);
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

package io.lianhuan.console;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Patterns of {@code =~} that end soon on any text: short, with at most one part that repeats without end, and none in another. */
final class RegexCheck {

    private static final int LONGEST = 64;
    private static final int MOST_BOUNDED = 4;
    private static final Pattern ESCAPED = Pattern.compile("\\\\.|\\[[^\\]]*\\]");
    private static final Pattern BOUNDED = Pattern.compile("\\{\\d+(,\\d+)?\\}|\\?");
    private static final Pattern UNBOUNDED = Pattern.compile("[*+]|\\{\\d+,\\}");
    private static final Pattern FLAG = Pattern.compile("^\\(\\?[ims]+\\)");
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(\\*|\\+|\\{)");
    private static final Pattern BACK = Pattern.compile("\\\\[1-9k]");

    private RegexCheck() {}

    /** What is wrong with it; null when nothing is. */
    static @Nullable String problemOf(String regex) {
        if (regex.length() > LONGEST) {
            return "the pattern has %d characters; at most %d".formatted(regex.length(), LONGEST);
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            return "the pattern is none: " + wrong.getDescription();
        }
        var plain = ESCAPED.matcher(FLAG.matcher(regex).replaceFirst("")).replaceAll("x");
        if (BACK.matcher(regex).find() || plain.contains("(?")) {
            return "patterns with references or looks ahead are not allowed";
        }
        if (count(UNBOUNDED, plain) > 1) {
            return "the pattern repeats more than one part without end; use CONTAINS, STARTS WITH or ENDS WITH, for example name CONTAINS 'x' instead of name =~ '.*x.*'";
        }
        boolean repeatsGroup = REPEATED_GROUP.matcher(plain).find();
        if (repeatsGroup || count(BOUNDED, plain) > MOST_BOUNDED) {
            return "the pattern repeats a group, or too many parts; write them out or use IN";
        }
        return null;
    }

    private static long count(Pattern part, String regex) {
        return part.matcher(regex).results().count();
    }
}

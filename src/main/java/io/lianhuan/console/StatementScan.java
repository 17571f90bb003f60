package io.lianhuan.console;

import java.nio.charset.StandardCharsets;

/**
 * A look at the text of a statement before it is parsed, in one pass and without recursion: its length, its nesting, and
 * characters that no statement needs. Comments and quoted texts are passed over as the lexer does.
 */
final class StatementScan {

    private final String text;
    private final ConsoleSettings settings;
    private int depth;

    private StatementScan(String text, ConsoleSettings settings) {
        this.text = text;
        this.settings = settings;
    }

    static void check(String text, ConsoleSettings settings) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > settings.statementBytes()) {
            throw new Refused(
                    Refused.Code.TOO_LONG,
                    "the statement has %d bytes; at most %d are read. Give lists as parameters"
                            .formatted(length, settings.statementBytes()),
                    (long) settings.statementBytes(),
                    (long) length);
        }
        new StatementScan(text, settings).scan();
    }

    private void scan() {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '\'', '"' -> at = endOfText(at, sign);
                case '`' -> at = endOfName(at);
                case '/' -> at = endOfComment(at);
                case '(', '[', '{' -> deeper();
                case ')', ']', '}' -> depth--;
                default -> checkSign(sign, at);
            }
        }
        checkWords();
    }

    private void checkSign(char sign, int at) {
        boolean isBlank = sign == '\n' || sign == '\r' || sign == '\t';
        if (sign == '\\' || (Character.isISOControl(sign) && !isBlank) || sign == '\uFEFF' || sign == '\uFFFE') {
            throw new Refused(
                    Refused.Code.SYNTAX,
                    "character U+%04X at place %d has no meaning outside quotes".formatted((int) sign, at + 1));
        }
    }

    private void deeper() {
        depth++;
        if (depth > settings.nesting()) {
            throw new Refused(
                    Refused.Code.TOO_DEEP,
                    "brackets are nested more than %d deep".formatted(settings.nesting()),
                    (long) settings.nesting(),
                    (long) depth);
        }
    }

    private int endOfText(int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private int endOfName(int start) {
        int end = text.indexOf('`', start + 1);
        return end < 0 ? text.length() : end;
    }

    private int endOfComment(int start) {
        if (text.startsWith("//", start)) {
            int end = text.indexOf('\n', start);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", start)) {
            int end = text.indexOf("*/", start + 2);
            return end < 0 ? text.length() : end + 1;
        }
        return start;
    }

    /** Operators that nest without brackets, as a thousand NOT in a row. */
    private void checkWords() {
        int operators = 0;
        for (String word : text.split("\\s+", -1)) {
            if (OPERATORS.contains(word.toUpperCase(java.util.Locale.ROOT))) {
                operators++;
            }
        }
        if (operators > settings.operators()) {
            throw new Refused(
                    Refused.Code.TOO_DEEP,
                    "%d NOT, AND, OR, XOR and CASE; at most %d. Use IN with a list as a parameter"
                            .formatted(operators, settings.operators()),
                    (long) settings.operators(),
                    (long) operators);
        }
    }

    private static final java.util.Set<String> OPERATORS = java.util.Set.of("NOT", "AND", "OR", "XOR", "CASE");
}

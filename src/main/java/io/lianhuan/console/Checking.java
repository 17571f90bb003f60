package io.lianhuan.console;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One statement being checked: what it may do, and what has to be written into it. */
final class Checking {

    /** How many times a value may hold a stored one. */
    static final int LARGEST = 100;

    private final String text;
    private final Vocabulary vocabulary;
    private final ConsoleSettings settings;
    private final Map<String, Object> parameters;
    private final boolean seesPersonal;
    private final TreeMap<Integer, String> insertions = new TreeMap<>();
    private final TreeMap<Integer, String> maskedColumns = new TreeMap<>();

    Checking(
            String text,
            Vocabulary vocabulary,
            ConsoleSettings settings,
            Map<String, Object> parameters,
            boolean seesPersonal) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.parameters = parameters;
        this.seesPersonal = seesPersonal;
    }

    String text() {
        return text;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ConsoleSettings settings() {
        return settings;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The personal properties among those of things with these labels or types that this viewer does not see. */
    Set<String> hidden(Set<String> names) {
        return seesPersonal ? Set.of() : vocabulary.personalOf(names);
    }

    Set<String> hiddenOfAny() {
        return seesPersonal ? Set.of() : vocabulary.personalOfAny();
    }

    void insert(int offset, String words) {
        insertions.put(offset, words);
    }

    void mask(int column, String kind) {
        maskedColumns.put(column, kind);
    }

    Map<Integer, String> maskedColumns() {
        return maskedColumns;
    }

    boolean isComplete() {
        return insertions.isEmpty();
    }

    /** The statement with everything written in. */
    String written() {
        var whole = new StringBuilder(text);
        insertions.descendingMap().forEach(whole::insert);
        return whole.toString();
    }

    Carried limited(Carried value, SyntaxPart part) {
        if (value.size() > LARGEST) {
            throw refuse(
                    Refused.Code.TOO_COSTLY,
                    part,
                    "a text or list that is put together from itself may grow beyond the memory; return its parts");
        }
        return value;
    }

    /** A refusal that says where. */
    Refused refuse(Refused.Code code, SyntaxPart part, String reason) {
        return new Refused(code, part.offset() < 0 ? reason : "%s (%s)".formatted(reason, place(part.offset())));
    }

    Refused personal(SyntaxPart part, String key) {
        return refuse(
                Refused.Code.PERSONAL,
                part,
                "`%s` may be personal: without a purpose it can be returned as `variable.%s` in the last RETURN, masked, and nothing may depend on it. Name the label where the thing is no person, or give a purpose"
                        .formatted(key, key));
    }

    private String place(int offset) {
        var before = text.substring(0, Math.min(offset, text.length()));
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        return "line %d, column %d".formatted(line, before.length() - before.lastIndexOf('\n'));
    }
}

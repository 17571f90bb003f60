package io.lianhuan.console;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a statement may run, before it runs: by its text, by its parameters, and by its parts as Neo4j's own parser
 * reads them. What is sent is checked once more as it is sent.
 */
@Component
final class StatementCheck {

    private static final int LONGEST_VALUE = 65_536;

    private final Vocabulary vocabulary;
    private final ConsoleSettings settings;

    StatementCheck(Vocabulary vocabulary, ConsoleSettings settings) {
        this.vocabulary = vocabulary;
        this.settings = settings;
    }

    /**
     * A statement ready to be sent.
     *
     * @param seesPersonal whether the viewer sees personal values now
     */
    Cleared clear(String text, Map<String, Object> parameters, boolean seesPersonal) {
        StatementScan.check(text, settings);
        checkParameters(parameters);
        return CypherSyntax.apart(() -> cleared(text, parameters, seesPersonal));
    }

    private Cleared cleared(String text, Map<String, Object> parameters, boolean seesPersonal) {
        var asked = new Checking(text, vocabulary, settings, parameters, seesPersonal);
        var statement = CypherSyntax.parse(text);
        PlanningCheck.check(statement);
        var columns = new QueryCheck(asked).whole(statement);
        var sent = asked.written();
        var again = new Checking(sent, vocabulary, settings, parameters, seesPersonal);
        new QueryCheck(again).whole(CypherSyntax.parse(sent));
        if (!again.isComplete() || !again.maskedColumns().equals(asked.maskedColumns())) {
            throw new Refused(
                    Refused.Code.SYNTAX,
                    "labels cannot be written into this statement; name the labels and types in it");
        }
        return new Cleared(sent, columns, Map.copyOf(asked.maskedColumns()));
    }

    private void checkParameters(Map<String, Object> parameters) {
        long entries = entries(parameters);
        if (entries > settings.parameterEntries()) {
            throw new Refused(
                    Refused.Code.TOO_LONG,
                    "the parameters hold %d values; at most %d".formatted(entries, settings.parameterEntries()),
                    (long) settings.parameterEntries(),
                    entries);
        }
    }

    private static long entries(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.values().stream().mapToLong(StatementCheck::entries).sum() + 1;
            case Collection<?> list ->
                list.stream().mapToLong(StatementCheck::entries).sum() + 1;
            case String text -> entry(text);
            case null -> 1;
            default -> 1;
        };
    }

    private static long entry(String text) {
        if (text.length() > LONGEST_VALUE) {
            throw new Refused(
                    Refused.Code.TOO_LONG,
                    "a parameter has %d characters; at most %d".formatted(text.length(), LONGEST_VALUE),
                    (long) LONGEST_VALUE,
                    (long) text.length());
        }
        return 1;
    }
}

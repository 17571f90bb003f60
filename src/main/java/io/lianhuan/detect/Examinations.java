package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which lots are to be examined: those that new data touched since the last examination, see {@link TouchedLots}; all of them
 * when it was not finished, when rules or their settings changed since, or when an import was taken back.
 */
@Component
class Examinations {

    private static final String UNFINISHED = "";

    private final Graph graph;
    private final RuleBook rules;
    private final Statement last;
    private final Statement note;
    private final Statement allLots;
    private final Statement touchedLots;
    private final Statement unmark;

    Examinations(Graph graph, RuleBook rules) {
        this.graph = graph;
        this.rules = rules;
        this.last = graph.statement("findings/rules-used");
        this.note = graph.statement("findings/note-rules");
        this.allLots = graph.statement("findings/all-lots");
        this.touchedLots = graph.statement("findings/touched-lots");
        this.unmark = graph.statement("findings/unmark-lots");
    }

    /**
     * What is to be examined.
     *
     * @param lots sorted
     * @param isFull whether these are all lots
     * @param firmsBefore how many firms bid at all when lots were last examined
     */
    record Examination(List<String> lots, boolean isFull, int firmsBefore) {}

    /** Takes the marks off the lots, in one transaction with reading them, so that what is touched from now on is for next time. */
    Examination begin(boolean full) {
        return graph.writing(work -> begin(work, full));
    }

    /** Notes that all lots are examined under the rules and settings of now. */
    void end(int firms) {
        graph.write(note, Map.of("version", rules.version(), "firms", firms));
    }

    private Examination begin(Work work, boolean full) {
        var before = work.run(last, Map.of());
        boolean isFull = full
                || before.isEmpty()
                || !before.getFirst().get("version").asString().equals(rules.version());
        var lots = work.run(isFull ? allLots : touchedLots, Map.of()).stream()
                .map(row -> row.get("id").asString())
                .toList();
        int firms = before.isEmpty() ? 0 : before.getFirst().get("firms").asInt(0);
        work.run(unmark, Map.of());
        work.run(note, Map.of("version", UNFINISHED, "firms", firms));
        return new Examination(lots, isFull, firms);
    }
}

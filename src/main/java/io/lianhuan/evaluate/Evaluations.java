package io.lianhuan.evaluate;

import io.lianhuan.ingest.Labels;
import io.lianhuan.value.PersonalKey;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Judges what the graph holds. Nothing is written. */
@Component
public class Evaluations {

    private final Results results;
    private final PersonalKey key;

    Evaluations(Results results, PersonalKey key) {
        this.results = results;
        this.key = key;
    }

    /** Against what officers concluded about alerts, by rule. */
    public List<Conclusion> againstConclusions() {
        return results.conclusions();
    }

    /** Against the truth about a generated city; an unreadable file is an {@link IllegalArgumentException}. */
    public Evaluation against(Path truth) {
        return Evaluation.of(Truth.in(truth, key), results.read());
    }

    /**
     * Against the label columns of a published data set that was imported with this mapping.
     *
     * @throws IllegalArgumentException if a label column tells of nothing that is in the graph
     */
    public List<LabelScore> against(Path labelled, Path mapping) {
        var found = results.read().rings();
        var meetings = results.meetings();
        return Labels.in(labelled, mapping).stream()
                .map(labels -> LabelScore.of(labels, found, meetings))
                .toList();
    }
}

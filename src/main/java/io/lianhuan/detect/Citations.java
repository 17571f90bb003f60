package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings as reports cite them: the rule, the clauses, and where the evidence stands. */
@Component
public class Citations {

    private final Graph graph;
    private final FindingTexts texts;
    private final Statement cited;

    Citations(Graph graph, FindingTexts texts) {
        this.graph = graph;
        this.texts = texts;
        this.cited = graph.statement("findings/cited");
    }

    /**
     * A finding.
     *
     * @param title of its rule
     * @param clauses how they are cited
     */
    public record Cited(String id, String title, String grade, List<String> clauses, List<CitedSource> sources) {}

    /** A line of a file on which a finding rests, and what it shows. */
    public record CitedSource(
            String kind,
            String value,
            String companyId,
            String file,
            @Nullable String sheet,
            long line,
            String sha256) {}

    /** Findings by id, lapsed ones too, the heaviest first. */
    public List<Cited> of(Collection<String> ids) {
        return graph.read(cited, Map.of("ids", ids.stream().distinct().sorted().toList())).stream()
                .map(row -> cited(texts.of(
                        row.get("finding"),
                        ExportedFinding.time(row, "until"),
                        row.get("evidence").asList(piece -> piece))))
                .toList();
    }

    private static Cited cited(ExportedFinding finding) {
        return new Cited(
                finding.id(),
                finding.title(),
                finding.grade().name(),
                finding.citations(),
                finding.evidence().stream()
                        .filter(ExportedFinding.Piece::admissible)
                        .map(piece -> new CitedSource(
                                piece.kind(),
                                piece.value(),
                                piece.companyId(),
                                piece.source().file(),
                                piece.source().sheet(),
                                piece.source().line(),
                                piece.source().sha256()))
                        .toList());
    }
}

package io.lianhuan.detect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lianhuan.detect.ExportedFinding.Place;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Findings with subjects, clauses, checks and evidence down to the source line. */
@Component
class ExportedFindings implements Exported {

    private final Statement rows;
    private final Statement pairs;
    private final FindingTexts texts;

    ExportedFindings(Graph graph, FindingTexts texts) {
        this.texts = texts;
        this.rows = graph.statement("findings/export");
        this.pairs = graph.statement("findings/export-pairs");
    }

    /** Someone a finding is about. */
    record Party(String id, @Nullable String name, String role) {

        String shown() {
            return name == null ? "" : name;
        }
    }

    /** A finding as it is exported. */
    record Tree(@JsonUnwrapped ExportedFinding finding, List<Party> subjects, List<Place> places, List<String> rings) {}

    @Override
    public Statement rows() {
        return rows;
    }

    @Override
    public Statement pairs() {
        return pairs;
    }

    @Override
    public List<String> header() {
        return List.of(
                "id",
                "rule",
                "grade",
                "title",
                "bits",
                "documentFrequency",
                "lots",
                "lotNames",
                "from",
                "until",
                "subjects",
                "names",
                "roles",
                "rings",
                "families",
                "clauses",
                "evidence",
                "ruleVersion",
                "settings");
    }

    @Override
    public List<String> cells(Record row) {
        var tree = tree(row);
        var finding = tree.finding();
        var names = tree.subjects().stream().collect(Collectors.toMap(Party::id, Party::shown, (one, same) -> one));
        return new Cells()
                .add(finding.id())
                .add(finding.rule())
                .add(finding.grade())
                .add(finding.title())
                .number(finding.bits())
                .add(finding.documentFrequency())
                .list(finding.lots())
                .list(tree.places().stream().map(Place::shown).toList())
                .add(Place.first(tree.places()))
                .add(Place.last(tree.places()))
                .list(tree.subjects().stream().map(Party::id).toList())
                .list(tree.subjects().stream().map(Party::shown).toList())
                .list(tree.subjects().stream().map(Party::role).toList())
                .list(tree.rings())
                .list(finding.families())
                .list(finding.citations())
                .list(finding.shown(names))
                .add(finding.ruleVersion())
                .list(finding.settings())
                .all();
    }

    @Override
    public Tree tree(Record row) {
        var places = row.get("lots").asList(Place::of);
        return new Tree(
                texts.of(
                        row.get("finding"),
                        Place.last(places),
                        row.get("evidence").asList(piece -> piece)),
                row.get("subjects").asList(ExportedFindings::party),
                places,
                row.get("rings").asList(Value::asString));
    }

    static Party party(Value party) {
        return new Party(
                party.get("id").asString(),
                Rows.text(party, "name"),
                party.get("role").asString());
    }
}

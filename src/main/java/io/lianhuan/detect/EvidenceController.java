package io.lianhuan.detect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lianhuan.api.NamesPersons;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Node;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.value.PersonalMask;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What shows findings, and the things it stands on; one statement for each level of an answer. */
@Controller
class EvidenceController {

    /** Pieces that are remembered, in all; some 40 MB. */
    private static final int MOST_PIECES = 50_000;

    private final Graph graph;
    private final Statement evidence;
    private final Statement things;

    /** Evidence stays what it is while the content of its finding does, so nothing that is remembered grows old. */
    private final Cache<Version, List<EvidenceView>> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_PIECES)
            .weigher((Version version, List<EvidenceView> pieces) -> 1 + pieces.size())
            .build();

    EvidenceController(Graph graph) {
        this.graph = graph;
        this.evidence = graph.statement("findings/evidence");
        this.things = graph.statement("findings/cited-things");
    }

    /** One bid's use of a value, or one record, as doors show it. */
    record EvidenceView(
            String finding,
            String id,
            String kind,
            String family,
            String value,
            String companyId,
            boolean admissible,
            @Nullable String reason,
            Label thing,
            Source source)
            implements NamesPersons {

        static EvidenceView of(String finding, Value piece) {
            return new EvidenceView(
                    finding,
                    piece.get("id").asString(),
                    piece.get("kind").asString(),
                    piece.get("family").asString(),
                    piece.get("value").asString(""),
                    piece.get("companyId").asString(),
                    piece.get("admissible").asBoolean(),
                    Rows.text(piece, "reason"),
                    new Label(
                            piece.get("nodeLabel").asString(),
                            piece.get("nodeId").asString()),
                    Source.of(piece));
        }

        @Override
        public Collection<String> personIds() {
            return Node.of(thing.label(), thing.id(), null) instanceof NamesPersons named
                    ? named.personIds()
                    : List.of();
        }

        /** The value of the evidence stands for a thing without a name, unless it may tell of a person beside the thing. */
        private @Nullable String caption(@Nullable String name) {
            var isPersonal = PersonalMask.ofEvidence(kind) != null;
            var isAboutItself = PersonalMask.ofKind(thing.label()) != null;
            return isPersonal && !isAboutItself ? name : value;
        }
    }

    /** What a finding rested on at some time; the hash of its content tells one time from another. */
    private record Version(String finding, String content) {}

    /** What a thing is, and which. */
    record Label(String label, String id) {}

    @BatchMapping(typeName = "Finding", field = "evidence")
    Map<FindingView, List<EvidenceView>> evidence(List<FindingView> findings) {
        var byId = new HashMap<String, List<EvidenceView>>();
        var asked = new TreeSet<String>();
        for (FindingView finding : findings) {
            var known = remembered.getIfPresent(new Version(finding.id(), finding.content()));
            if (known == null) {
                asked.add(finding.id());
            } else {
                byId.put(finding.id(), known);
            }
        }
        if (!asked.isEmpty()) {
            byId.putAll(read(asked));
        }
        var shown = new HashMap<FindingView, List<EvidenceView>>();
        findings.forEach(finding -> shown.put(finding, byId.getOrDefault(finding.id(), List.of())));
        return shown;
    }

    private Map<String, List<EvidenceView>> read(Set<String> findings) {
        var byId = new HashMap<String, List<EvidenceView>>();
        for (Record row : graph.read(evidence, Map.of("ids", List.copyOf(findings)))) {
            var finding = row.get("key").asString();
            var pieces = row.get("pieces").asList(piece -> EvidenceView.of(finding, piece));
            var content = row.get("content").asString("");
            if (!content.isEmpty()) {
                remembered.put(new Version(finding, content), pieces);
            }
            byId.put(finding, pieces);
        }
        return byId;
    }

    @BatchMapping(typeName = "Evidence", field = "node")
    Map<EvidenceView, Node> nodes(List<EvidenceView> pieces) {
        var ids = pieces.stream().map(EvidenceView::finding).distinct().sorted().toList();
        var there = new HashMap<Label, Record>();
        for (Record row : graph.read(things, Map.of("ids", ids))) {
            var id = row.get("id").asString("");
            row.get("labels").asList(Value::asString).forEach(label -> there.put(new Label(label, id), row));
        }
        var shown = new HashMap<EvidenceView, Node>();
        for (EvidenceView piece : pieces) {
            var thing = there.get(piece.thing());
            if (thing != null) {
                shown.put(piece, node(piece, thing));
            }
        }
        return shown;
    }

    private static Node node(EvidenceView piece, Record thing) {
        return switch (piece.thing().label()) {
            case "Company" -> Company.of(thing);
            case "Lot" -> Lot.of(thing);
            default -> Node.of(piece.thing().label(), piece.thing().id(), piece.caption(Rows.text(thing, "name")));
        };
    }
}

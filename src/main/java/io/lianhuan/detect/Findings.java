package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps findings in the graph: new ones are made, those found again stay, those not found again lapse. */
@Component
class Findings {

    private final Graph graph;
    private final RuleBook rules;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Statement firms;
    private final Statement save;
    private final Statement lapse;
    private final Statement lapseMarket;
    private final Statement lapseOrphans;
    private final Statement examined;
    private final Statement rulesUsed;
    private final Statement noteRules;

    Findings(Graph graph, RuleBook rules) {
        this.graph = graph;
        this.rules = rules;
        this.firms = graph.statement("findings/firms");
        this.save = graph.statement("findings/save");
        this.lapse = graph.statement("findings/lapse");
        this.lapseMarket = graph.statement("findings/lapse-market");
        this.lapseOrphans = graph.statement("findings/lapse-orphans");
        this.examined = graph.statement("findings/examined");
        this.rulesUsed = graph.statement("findings/rules-used");
        this.noteRules = graph.statement("findings/note-rules");
    }

    /** How many firms bid at all: the N that frequencies are measured against. */
    int firms() {
        return Math.max(1, graph.read(firms, Map.of()).getFirst().get("firms").asInt());
    }

    /** Keeps what was found in these lots, in one transaction with the note that they were examined. */
    void save(List<String> lots, Collection<Finding> found, int firms) {
        graph.writing(work -> save(work, lots, found, firms));
    }

    /** Keeps what was found over the whole market; what was not found again lapses. */
    void saveMarket(Collection<Finding> found, int firms) {
        graph.writing(work -> {
            work.run(
                    save,
                    Map.of(
                            "findings",
                            found.stream()
                                    .map(finding -> argument(finding, firms))
                                    .toList()));
            return work.run(
                    lapseMarket,
                    Map.of(
                            "rules",
                            rules.ofMarket(),
                            "ids",
                            found.stream().map(Finding::id).toList()));
        });
    }

    /** Whether lots were last examined under other rules or other settings, so that all have to be examined anew. */
    boolean isOutdated() {
        var versions = graph.read(rulesUsed, Map.of());
        return !versions.isEmpty()
                && !versions.getFirst().get("version").asString().equals(rules.version());
    }

    /** Notes that all lots are examined under the rules and settings of now. */
    void noteRules() {
        graph.write(noteRules, Map.of("version", rules.version()));
    }

    /** Lets findings lapse whose lots are gone. */
    void lapseOrphans() {
        graph.write(lapseOrphans, Map.of());
    }

    private @Nullable Void save(Work work, List<String> lots, Collection<Finding> found, int firms) {
        work.run(
                save,
                Map.of(
                        "findings",
                        found.stream().map(finding -> argument(finding, firms)).toList()));
        work.run(
                lapse,
                Map.of("lotIds", lots, "ids", found.stream().map(Finding::id).toList()));
        work.run(examined, Map.of("lotIds", lots));
        return null;
    }

    private Map<String, Object> argument(Finding finding, int firms) {
        var id = finding.id();
        var properties = new HashMap<String, Object>();
        properties.put("rule", finding.rule());
        var rule = rules.of(finding.rule());
        properties.put("ruleVersion", rule.version());
        properties.put("settings", rule.settings().stream().map(Setting::text).toList());
        properties.put("grade", finding.grade().name());
        properties.put("reach", finding.reach().name());
        properties.put("lotIds", finding.lotIds());
        properties.put("companyIds", finding.companyIds());
        properties.put(
                "documentFrequency",
                finding.documentFrequency().isPresent()
                        ? finding.documentFrequency().getAsInt()
                        : null);
        properties.put("firms", firms);
        properties.put("bits", Weight.of(finding.evidence(), firms));
        properties.put("checks", json.writeValueAsString(finding.checks()));
        return Map.of(
                "id",
                id,
                "properties",
                properties,
                "companies",
                subjects(finding, "Company"),
                "persons",
                subjects(finding, "Person"),
                "evidence",
                finding.evidence().stream().map(piece -> argument(id, piece)).toList());
    }

    private static List<Map<String, Object>> subjects(Finding finding, String label) {
        return finding.subjects().stream()
                .filter(subject -> subject.label().equals(label))
                .map(subject -> Map.<String, Object>of(
                        "id", subject.id(), "role", subject.role().name()))
                .toList();
    }

    private static Map<String, Object> argument(String finding, Evidence piece) {
        var properties = new HashMap<String, Object>();
        properties.put("kind", piece.kind());
        properties.put("family", piece.family().name());
        properties.put("value", piece.value());
        properties.put("companyId", piece.companyId());
        properties.put("nodeLabel", piece.nodeLabel());
        properties.put("nodeId", piece.nodeId());
        properties.put("documentFrequency", piece.documentFrequency());
        properties.put("chance", piece.chance());
        properties.put("falseDiscoveryRate", piece.falseDiscoveryRate());
        properties.put("observation", piece.observation());
        properties.put("admissible", piece.admissible());
        properties.put("reason", piece.reason());
        properties.put("importId", piece.importId());
        properties.put("line", piece.source() & 0xFFFFFFFFL);
        return Map.of(
                "id",
                Ids.of(
                        finding,
                        piece.kind(),
                        piece.nodeId(),
                        piece.companyId(),
                        Long.toString(piece.source()),
                        piece.value()),
                "node",
                piece.node(),
                "sheet",
                piece.source() >> Integer.SIZE,
                "properties",
                properties);
    }
}

package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps findings in the graph: new ones are made, those found again stay, those not found again lapse. One that is found again
 * just as it was is not written again.
 */
@Component
class Findings {

    private final Graph graph;
    private final RuleBook rules;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private final Statement firms;
    private final Statement save;
    private final Statement lapse;
    private final Statement lapseMarket;
    private final Statement lapseOrphans;
    private final Statement known;
    private final Statement toWeigh;
    private final Statement weigh;

    Findings(Graph graph, RuleBook rules) {
        this.graph = graph;
        this.rules = rules;
        this.firms = graph.statement("findings/firms");
        this.save = graph.statement("findings/save");
        this.lapse = graph.statement("findings/lapse");
        this.lapseMarket = graph.statement("findings/lapse-market");
        this.lapseOrphans = graph.statement("findings/lapse-orphans");
        this.known = graph.statement("findings/known");
        this.toWeigh = graph.statement("findings/to-weigh");
        this.weigh = graph.statement("findings/weigh");
    }

    /** How many firms bid at all: the N that frequencies are measured against. */
    int firms() {
        return Math.max(1, graph.read(firms, Map.of()).getFirst().get("firms").asInt());
    }

    /**
     * Keeps what was found in these lots; what was not found again there lapses.
     *
     * @param anew whether to write findings, too, that are known just as they are, because the graph around them may have changed
     */
    void save(List<String> lots, Collection<Finding> found, int firms, boolean anew) {
        graph.writing(work -> {
            save(work, found, firms, anew);
            return work.run(lapse, Map.of("lotIds", lots, "ids", ids(found)));
        });
    }

    /** The same for what was found over the whole market. */
    void saveMarket(Collection<Finding> found, int firms, boolean anew) {
        graph.writing(work -> {
            save(work, found, firms, anew);
            return work.run(lapseMarket, Map.of("rules", rules.ofMarket(), "ids", ids(found)));
        });
    }

    /** Lets findings lapse whose lots are gone. */
    void lapseOrphans() {
        graph.write(lapseOrphans, Map.of());
    }

    /** Weighs all findings by values anew, among so many firms. */
    void weighAll(int firms) {
        var weights = new ArrayList<Map<String, Object>>();
        for (Record row : graph.read(toWeigh, Map.of())) {
            double bits = Weight.sum(row.get("seen").asList(seen -> Rings.observation(seen, firms)));
            if (bits != row.get("bits").asDouble()) {
                weights.add(Map.of("id", row.get("id").asString(), "bits", bits));
            }
        }
        graph.write(weigh, Map.of("weights", weights));
    }

    private void save(Work work, Collection<Finding> found, int firms, boolean anew) {
        var saved = anew ? Map.<String, String>of() : contents(work, ids(found));
        var arguments = new ArrayList<Map<String, Object>>();
        for (Finding finding : found) {
            var argument = argument(finding);
            var content = Ids.of(json.writeValueAsString(argument));
            if (!content.equals(saved.get(finding.id()))) {
                arguments.add(
                        Map.of("finding", argument, "content", content, "bits", Weight.of(finding.evidence(), firms)));
            }
        }
        work.run(save, Map.of("findings", arguments));
    }

    private Map<String, String> contents(Work work, List<String> ids) {
        return work.run(known, Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(),
                        row -> row.get("content").asString("")));
    }

    private static List<String> ids(Collection<Finding> found) {
        return found.stream().map(Finding::id).toList();
    }

    /** All of a finding but its weight, which depends on all firms. */
    private Map<String, Object> argument(Finding finding) {
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
        properties.put("checks", json.writeValueAsString(finding.checks()));
        properties.put("links", finding.links().isEmpty() ? null : json.writeValueAsString(finding.links()));
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

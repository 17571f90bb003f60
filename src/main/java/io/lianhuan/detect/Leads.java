package io.lianhuan.detect;

import io.lianhuan.detect.ChainController.ChainView;
import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What was found, for those who work on it: findings, rings and chains by id, and what the catalogue says about rules. */
@Component
public class Leads {

    private final Graph graph;
    private final RuleBook rules;
    private final Statement findings;
    private final Statement rings;
    private final Statement chains;

    Leads(Graph graph, RuleBook rules) {
        this.graph = graph;
        this.rules = rules;
        this.findings = graph.statement("findings/by-ids");
        this.rings = graph.statement("rings/by-ids");
        this.chains = graph.statement("chains/by-ids");
    }

    /** Findings by id, lapsed ones too. */
    public Map<String, Shown> findings(Collection<String> ids) {
        return read(findings, ids, row -> FindingView.of(row.get("finding")));
    }

    /** Rings by id, lapsed ones too. */
    public Map<String, Shown> rings(Collection<String> ids) {
        return read(rings, ids, row -> RingView.of(row.get("ring"), 0));
    }

    /** Chains by id, lapsed ones too. */
    public Map<String, Shown> chains(Collection<String> ids) {
        return read(chains, ids, row -> ChainView.of(row.get("chain"), 0));
    }

    /** The Chinese name of a rule; its slug where there is none of that name any more. */
    public String ruleTitle(String slug) {
        return entries().containsKey(slug) ? rules.of(slug).document().title() : slug;
    }

    /** Ids of the clauses a rule leans on. */
    public List<String> ruleClauses(String slug) {
        return entries().containsKey(slug) ? rules.of(slug).rule().clauses() : List.of();
    }

    private Map<String, RuleBook.Entry> entries() {
        return rules.all().stream()
                .collect(Collectors.toMap(entry -> entry.rule().slug(), Function.identity()));
    }

    private Map<String, Shown> read(Statement statement, Collection<String> ids, Function<Record, Shown> view) {
        var byId = new TreeMap<String, Shown>();
        graph.read(statement, Map.of("ids", ids.stream().distinct().sorted().toList()))
                .forEach(row -> {
                    var shown = view.apply(row);
                    byId.put(shown.id(), shown);
                });
        return byId;
    }
}

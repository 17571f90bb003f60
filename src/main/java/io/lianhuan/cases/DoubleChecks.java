package io.lianhuan.cases;

import io.lianhuan.detect.Leads;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Contract;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Project and firm looked at together (一案双查). */
@Component
class DoubleChecks {

    private final Graph graph;
    private final Leads leads;
    private final Statement projects;
    private final Statement firms;

    DoubleChecks(Graph graph, Leads leads) {
        this.graph = graph;
        this.leads = leads;
        this.projects = graph.statement("cases/double-check-projects");
        this.firms = graph.statement("cases/double-check-firms");
    }

    /** Both sides. */
    record DoubleCheck(List<CheckedProject> projects, List<CheckedFirm> firms) {}

    /** How often a rule tells of something. */
    record RuleCount(String rule, String title, int count) {}

    /** Somebody at a key post of a site. */
    record KeyPost(
            String permitId,
            String personId,
            String name,
            String role,
            int months,
            @Nullable Integer due,
            @Nullable Integer present) {

        static KeyPost of(Value post) {
            return new KeyPost(
                    post.get("permitId").asString(),
                    post.get("personId").asString(),
                    post.get("name").asString(""),
                    post.get("role").asString(""),
                    post.get("months").asInt(),
                    Rows.whole(post, "due"),
                    Rows.whole(post, "present"));
        }
    }

    /** A project as it is looked at. */
    record CheckedProject(
            Lot lot,
            int bids,
            int rejected,
            List<RuleCount> tenderFindings,
            List<Contract> contracts,
            int subcontracts,
            int permitChanges,
            int penaltiesSinceAward,
            List<KeyPost> posts) {}

    /** A firm as it is looked at. */
    record CheckedFirm(
            Company company,
            List<KeyPost> posts,
            int otherSites,
            int lotsBid,
            int lotsWon,
            int penalties,
            int otherAlerts) {}

    DoubleCheck of(String id) {
        return new DoubleCheck(
                graph.read(projects, Map.of("id", id)).stream()
                        .map(this::project)
                        .toList(),
                graph.read(firms, Map.of("id", id)).stream()
                        .map(DoubleChecks::firm)
                        .toList());
    }

    private CheckedProject project(Record row) {
        return new CheckedProject(
                Lot.of(row.get("lot")),
                row.get("bids").asInt(),
                row.get("rejected").asInt(),
                counts(row.get("findings").asList(Value::asString)),
                row.get("contracts").asList(Contract::of),
                row.get("subcontracts").asInt(),
                row.get("permitChanges").asInt(),
                row.get("penalties").asInt(),
                row.get("posts").asList(KeyPost::of));
    }

    private List<RuleCount> counts(List<String> rules) {
        var counts = new TreeMap<String, Integer>();
        rules.forEach(rule -> counts.merge(rule, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new RuleCount(entry.getKey(), leads.ruleTitle(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static CheckedFirm firm(Record row) {
        return new CheckedFirm(
                Company.of(row.get("company")),
                row.get("posts").asList(KeyPost::of),
                row.get("sites").asInt(),
                row.get("lotsBid").asInt(),
                row.get("lotsWon").asInt(),
                row.get("penalties").asInt(),
                row.get("otherAlerts").asInt());
    }
}

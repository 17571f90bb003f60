package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 人员同出一家: bidders that are said to compete name people whom one other company insures. */
@Component
final class StaffFromOneCompany implements MarketRule {

    /**
     * @param staff people of a bid whom the company insures, at the least
     * @param bidders unrelated bidders of one lot, or members of one ring, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.staff-from-one-company", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("2") @Min(1) int staff,
            @DefaultValue("3") @Min(2) int bidders) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    StaffFromOneCompany(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C07";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-10", "construction-law-26");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("staff", settings.staff(), "bidders", settings.bidders()));
        var found = new TreeMap<String, List<Record>>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("payerId").asString()))
                .forEach((payerId, bids) -> {
                    var tied = tied(bids);
                    if (!tied.isEmpty()) {
                        found.put(payerId, tied);
                    }
                });
        var examined =
                rows.stream().mapToLong(row -> row.get("examined").asLong()).max();
        double chance = Traces.share(found.size(), examined.orElse(0));
        return found.entrySet().stream()
                .map(payer -> finding(payer.getKey(), payer.getValue(), chance))
                .toList();
    }

    /** Bids of the lots in which enough unrelated bidders name people of the company. */
    private List<Record> tied(List<Record> bids) {
        var kin = new HashMap<String, Set<String>>();
        bids.forEach(bid -> kin.put(contractorId(bid), Set.copyOf(texts(bid, "kin"))));
        var unrelated = new Unrelated(kin);
        var groups = new TreeMap<String, List<Record>>();
        for (Record bid : bids) {
            groups.computeIfAbsent(bid.get("lotId").asString(), absent -> new ArrayList<>())
                    .add(bid);
        }
        return groups.values().stream()
                .filter(group -> unrelated.count(group.stream()
                                .map(StaffFromOneCompany::contractorId)
                                .toList())
                        >= settings.bidders())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String contractorId(Record bid) {
        return bid.get("contractorId").asString();
    }

    private static List<String> texts(Record bid, String column) {
        return bid.get(column).asList(Value::asString);
    }

    private Finding finding(String payerId, List<Record> bids, double chance) {
        var subjects = Stream.concat(
                        bids.stream().map(bid -> Subject.contractor(contractorId(bid))),
                        Stream.of(Subject.builder("Company", payerId)))
                .toList();
        return TraceRows.finding(this, grade(), subjects, bids, chance, checks(bids));
    }

    private List<Check> checks(List<Record> bids) {
        return List.of(
                new Check(
                        "people",
                        Check.Outcome.EXCLUDED,
                        "In %d bids the company insures %d or more of the people named, whom no bidder insures in the month of the opening."
                                .formatted(bids.size(), settings.staff())),
                new Check(
                        "related",
                        Check.Outcome.EXCLUDED,
                        "The company is not known to hold, or to be held by, any of the bidders, and handed in no bid for these lots."),
                new Check(
                        "dispatch",
                        Check.Outcome.EXCLUDED,
                        "Its name is neither that of a company that employs people for others nor that of a public institution."),
                new Check(
                        "transfer",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether people had just left it is told by the month of the opening alone."));
    }
}

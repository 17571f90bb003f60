package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Companions;
import io.lianhuan.detect.market.JointPresence;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.Meetings;
import io.lianhuan.detect.market.Strata;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 同一股东控制: bidders of the same lots under one holder. Sisters may bid; that they always come together is worth a look. */
@Component
final class SisterCompanies implements MarketRule {

    /**
     * @param maximumFirms holders of more firms that bid are left out
     * @param meetings pairs that met less often are not used to learn what is usual
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.sister-companies", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("10") @Min(2) int maximumFirms,
            @DefaultValue("3") @Min(2) int meetings,
            @DefaultValue("400") @Min(2) int largestLot) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    SisterCompanies(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B13";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of();
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var byHolder = graph.read(query, Map.of("maximumFirms", settings.maximumFirms())).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("holderId").asString(), TreeMap::new, Collectors.toList()));
        if (byHolder.isEmpty()) {
            return List.of();
        }
        var companions =
                new Companions(Strata.of(market), Meetings.of(market, settings.meetings(), settings.largestLot()));
        var presence = new JointPresence(market, settings.meetings(), settings.largestLot());
        return byHolder.values().stream()
                .map(rows -> finding(market, companions, presence, rows))
                .toList();
    }

    private Finding finding(
            Market market, Companions companions, JointPresence presence, List<org.neo4j.driver.Record> rows) {
        var firms = texts(rows, "companyId");
        double chance = ofBoth(
                ofPairs(market, companions, rows, firms),
                presence.of(firms.stream().map(market::firm).toList())
                        .chance(
                                firms.size(),
                                rows.getFirst().get("documentFrequency").asInt()));
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                texts(rows, "lotId"),
                firms.stream().map(Subject::bidder).toList(),
                rows.stream()
                        .flatMap(row -> Stream.of(holding(row), meeting(row, chance)))
                        .distinct()
                        .toList(),
                checks(rows, chance));
    }

    private static List<String> texts(List<org.neo4j.driver.Record> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column).asString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Two questions were asked, so the better answer counts half as much (Bonferroni). */
    private static double ofBoth(double ofPairs, double together) {
        return Math.min(1, 2 * Math.min(ofPairs, together));
    }

    /** Of the two that meet least remarkably, so that one close pair does not speak for all. */
    private static double ofPairs(
            Market market, Companions companions, List<org.neo4j.driver.Record> rows, List<String> firms) {
        return firms.stream()
                .flatMap(one -> firms.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> companions.chance(companions.of(pair(market, rows, one, other)))))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    private static Meetings.Pair pair(Market market, List<org.neo4j.driver.Record> rows, String one, String other) {
        var lots = Stream.of(one, other)
                .map(firm -> texts(
                        rows.stream()
                                .filter(row -> row.get("companyId").asString().equals(firm))
                                .toList(),
                        "lotId"))
                .toList();
        int met =
                (int) lots.getFirst().stream().filter(lots.getLast()::contains).count();
        return new Meetings.Pair(
                Collections.binarySearch(market.firms(), one), Collections.binarySearch(market.firms(), other), met);
    }

    private static Evidence holding(org.neo4j.driver.Record row) {
        return Evidence.ofValue(
                "CONTROL",
                row.get("holder").asString(),
                row.get("holderLabel").asString(),
                row.get("holderId").asString(),
                row.get("shown").asString(""),
                row.get("companyId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                row.get("documentFrequency").asInt(),
                null);
    }

    private static Evidence meeting(org.neo4j.driver.Record row, double chance) {
        return Evidence.ofPattern(
                "CO_BIDDING",
                row.get("bidNode").asString(),
                "Bid",
                row.get("bidId").asString(),
                row.get("lotId").asString(),
                row.get("companyId").asString(),
                row.get("bidSource").asLong(0),
                row.get("bidImportId").asString(""),
                chance);
    }

    private static List<Check> checks(List<org.neo4j.driver.Record> rows, double chance) {
        return List.of(
                new Check(
                        "holder",
                        Check.Outcome.EXCLUDED,
                        "It holds %d firms that bid, and its name is not that of a state or a fund."
                                .formatted(
                                        rows.getFirst().get("documentFrequency").asInt())),
                new Check(
                        "in-force",
                        Check.Outcome.EXCLUDED,
                        "All holdings were in force on the day of the bids, or have no date."),
                new Check("consortium", Check.Outcome.EXCLUDED, "They hand in separate bids."),
                new Check(
                        "meetings",
                        chance < 1 / Math.E ? Check.Outcome.EXCLUDED : Check.Outcome.EXPLAINS,
                        "Pairs of this market meet as much oftener than their trade explains with a chance of %.2g."
                                .formatted(chance)));
    }
}

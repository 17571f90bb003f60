package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.JointPresence;
import io.lianhuan.detect.market.JointPresence.Presence;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 关联投标人反复同场: bidders that a trace ties in one lot come together again and again, as firms of their trade would not. A lead that says
 * whether a weak trace is worth following.
 */
@Component
final class TiedBiddersMeet implements MarketRule {

    /**
     * @param largestGroup traces that tie more bidders of a lot are a crowd
     * @param meetings pairs that met less often are not used to learn what is usual
     * @param falseDiscoveries share of false alarms among all groups that are told, by Benjamini and Hochberg over all groups
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.tied-bidders-meet", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("6") @Min(2) int largestGroup,
            @DefaultValue("3") @Min(2) int meetings,

            @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("400") @Min(2) int largestLot) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement groups;
    private final Statement bids;

    TiedBiddersMeet(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.groups = graph.statement("market/tied-groups");
        this.bids = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B14";
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

    /**
     * Bidders that a trace ties, and how often they come together.
     *
     * @param sharers how many firms ever had the trace
     */
    private record Group(List<String> firms, int sharers, Presence presence) {

        double chance() {
            return presence.chance(firms.size(), sharers);
        }
    }

    @Override
    public List<Finding> findIn(Market market) {
        var presence = new JointPresence(market, settings.meetings(), settings.largestLot());
        var tied = tied(market, presence);
        double[] rates = BenjaminiHochberg.qValues(
                tied.stream().mapToDouble(Group::chance).toArray());
        var told = IntStream.range(0, tied.size())
                .filter(at -> rates[at] <= settings.falseDiscoveries())
                .mapToObj(tied::get)
                .toList();
        return told.isEmpty() ? List.of() : findings(market, told);
    }

    private List<Group> tied(Market market, JointPresence presence) {
        var tied = new ArrayList<Group>();
        graph.stream(groups, Map.of("largestGroup", settings.largestGroup()), row -> {
            var firms = row.get("companyIds").asList(Value::asString);
            var numbers = firms.stream().map(market::firm).toList();
            if (!numbers.contains(-1)) {
                tied.add(new Group(firms, row.get("sharers").asInt(), presence.of(numbers)));
            }
        });
        return tied;
    }

    private List<Finding> findings(Market market, List<Group> told) {
        var asked = IntStream.range(0, told.size())
                .mapToObj(at -> Map.<String, Object>of(
                        "number", at,
                        "companyIds", told.get(at).firms(),
                        "lotIds", lotIds(market, told.get(at))))
                .toList();
        var evidence = new TreeMap<Integer, List<Evidence>>();
        graph.stream(bids, Map.of("groups", asked), row -> {
            int number = row.get("number").asInt();
            evidence.computeIfAbsent(number, any -> new ArrayList<>())
                    .add(evidence(row, told.get(number).chance()));
        });
        return evidence.entrySet().stream()
                .map(entry -> finding(market, told.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<String> lotIds(Market market, Group group) {
        return group.presence().lots().stream()
                .map(lot -> market.lots().get(lot).id())
                .toList();
    }

    private static Evidence evidence(org.neo4j.driver.Record row, double chance) {
        return Evidence.ofPattern(
                "CO_BIDDING",
                row.get("node").asString(),
                "Bid",
                row.get("bidId").asString(),
                row.get("lotId").asString(),
                row.get("companyId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
    }

    private Finding finding(Market market, Group group, List<Evidence> evidence) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                lotIds(market, group),
                group.firms().stream().map(Subject::bidder).toList(),
                evidence,
                List.of(
                        new Check(
                                "comparable-lots",
                                Check.Outcome.EXCLUDED,
                                "All %d bid in %d lots; %.2g are expected of firms that bid so often for lots of these kinds and years."
                                        .formatted(
                                                group.firms().size(),
                                                group.presence().lots().size(),
                                                group.presence().expected())),
                        new Check(
                                "sharers",
                                Check.Outcome.EXCLUDED,
                                "%d firms ever had the trace; groups that could have come out of them are allowed for."
                                        .formatted(group.sharers())),
                        new Check(
                                "first-meeting",
                                Check.Outcome.EXCLUDED,
                                "The lot that shows the trace is not counted as a sign."),
                        new Check(
                                "common-region",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether only few firms could bid for these lots is not known.")));
    }
}

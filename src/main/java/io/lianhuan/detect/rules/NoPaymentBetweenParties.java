package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 合同双方无收付款: the buyer of a contract paid its contractor nothing, and somebody else in its name. */
@Component
final class NoPaymentBetweenParties implements MarketRule {

    /**
     * When nothing is remarkable.
     *
     * @param days since the signing after which money should have come
     * @param usual share of contracts with payments between their parties, at the least, for its lack to say anything
     * @param instead share of the contract's amount that another got in its name, for it to need an explanation
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.no-payment-between-parties", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("180") @Min(30) int days,

            @DefaultValue("0.8") @DecimalMin("0.5") @DecimalMax("1.0")
            double usual,

            @DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("1.0")
            double instead) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    NoPaymentBetweenParties(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C06";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-8-9");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var contracts = graph.read(query, Map.of("days", settings.days()));
        var unpaid =
                contracts.stream().filter(row -> row.get("paid").asLong() == 0).toList();
        if (contracts.size() - unpaid.size() < settings.usual() * contracts.size()) {
            return List.of();
        }
        double chance = Traces.share(unpaid.size(), contracts.size());
        return unpaid.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.get("contractorId").asString(), receiverOf(row)),
                        () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                        Collectors.toList()))
                .values()
                .stream()
                .map(rows -> finding(rows, contracts.size(), chance))
                .toList();
    }

    /** Who got enough in the name of the contract; "" for nobody. */
    private String receiverOf(Record row) {
        var receiver = receiver(row);
        return receiver == null ? "" : receiver.get("companyId").asString();
    }

    private @Nullable Value receiver(Record row) {
        double enough = settings.instead() * row.get("amount").asLong();
        return row.get("receivers").asList(one -> one).stream()
                .filter(one -> one.get("amount").asLong() >= enough)
                .findFirst()
                .orElse(null);
    }

    private Finding finding(List<Record> rows, int contracts, double chance) {
        var subjects = new ArrayList<>(
                List.of(Subject.contractor(rows.getFirst().get("contractorId").asString())));
        var evidence = rows.stream()
                .flatMap(row -> Traces.evidence(row.get("records"), chance).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        var links = new ArrayList<Link>();
        for (Record row : rows) {
            var receiver = receiver(row);
            if (receiver != null) {
                subjects.add(
                        Subject.builder("Company", receiver.get("companyId").asString()));
                evidence.addAll(Traces.evidence(receiver.get("records"), chance));
                links.addAll(Traces.links(receiver.get("links")));
            }
        }
        return new Finding(
                slug(),
                subjects.size() > 1 ? grade() : Grade.LEAD,
                Reach.MARKET,
                rows.stream()
                        .flatMap(row -> row.get("lotIds").asList(Value::asString).stream())
                        .toList(),
                subjects,
                evidence,
                checks(rows.size(), contracts),
                links);
    }

    private static List<Check> checks(int unpaid, int contracts) {
        return List.of(
                new Check("known", Check.Outcome.EXCLUDED, "Other payments of both parties are known."),
                new Check(
                        "usual",
                        Check.Outcome.EXCLUDED,
                        "%d of this contractor's contracts show none, of all %d contracts that old most do."
                                .formatted(unpaid, contracts)),
                new Check("order", Check.Outcome.NOT_CHECKABLE, "Assignments and orders of courts are not known."));
    }
}

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
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 工资未经专户: wages for a long contract never went through an account of the contractor, as they do for most. */
@Component
final class WagesOutsideAccount implements MarketRule {

    /**
     * @param days how long the contract lasts, at the least
     * @param payments instalments, at the least
     * @param settling days after these instalments in which wages may still come
     * @param contracts such contracts that there have to be in the market
     * @param usual share of them with wages, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.wages-outside-account", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("180") @Min(1) int days,
            @DefaultValue("2") @Min(1) int payments,
            @DefaultValue("30") @Min(0) int settling,
            @DefaultValue("10") @Min(2) int contracts,

            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
            double usual) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    WagesOutsideAccount(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C10";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("wages-31");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("days", settings.days(), "payments", settings.payments()));
        var last = rows.stream().map(row -> row.get("lastOn").asLocalDate()).max(Comparator.naturalOrder());
        long examined = TraceRows.distinct(rows, "contractId");
        long paying = TraceRows.distinct(
                rows.stream().filter(row -> TraceRows.isTrue(row, "hasWages")).toList(), "contractId");
        if (last.isEmpty() || examined < settings.contracts() || paying < settings.usual() * examined) {
            return List.of();
        }
        var settled = last.get().minusDays(settings.settling());
        var found = rows.stream()
                .filter(row -> !TraceRows.isTrue(row, "hasWages")
                        && !row.get("enoughOn").asLocalDate().isAfter(settled))
                .collect(Collectors.groupingBy(
                        row -> row.get("contractorId").asString(), TreeMap::new, Collectors.toList()));
        double chance = Traces.share(examined - paying, examined);
        return found.entrySet().stream()
                .map(contractor -> TraceRows.finding(
                        this,
                        grade(),
                        List.of(Subject.contractor(contractor.getKey())),
                        contractor.getValue(),
                        chance,
                        checks(contractor.getValue(), paying, examined)))
                .toList();
    }

    private List<Check> checks(List<Record> rows, long paying, long examined) {
        return List.of(
                new Check(
                        "usual",
                        Check.Outcome.EXCLUDED,
                        "Of %d contracts that last %d days or more, payments of wages are known for %d; for %d of this contractor there is none."
                                .formatted(examined, settings.days(), paying, rows.size())),
                new Check(
                        "other-project",
                        Check.Outcome.EXCLUDED,
                        "No payment of wages of the contractor leaves open for which project it is."),
                new Check(
                        "not-due",
                        Check.Outcome.EXCLUDED,
                        "%d instalments were paid, the last of these %d days or more before the end of the data."
                                .formatted(settings.payments(), settings.settling())),
                new Check(
                        "other-bank",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether wages are paid from an account that the data do not hold is not known."));
    }
}

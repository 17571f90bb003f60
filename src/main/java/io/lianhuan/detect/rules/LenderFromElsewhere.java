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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 外地企业出借资质: a contractor from elsewhere wins again and again and has nobody of its own on the sites. */
@Component
final class LenderFromElsewhere implements MarketRule {

    /**
     * @param contracts won in the area, at the least
     * @param sites of them on which people are known, at the least
     * @param people known there, at the least
     * @param insured how many others the contractor has to insure in a month that counts
     * @param months how many months have to count for a person
     * @param presence share of due days on which somebody has to be there to count
     * @param longest months that a post lasts at the most where its end is not known
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.lender-from-elsewhere", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(2) int contracts,
            @DefaultValue("2") @Min(1) int sites,
            @DefaultValue("3") @Min(1) int people,
            @DefaultValue("5") @Min(1) int insured,
            @DefaultValue("2") @Min(1) int months,

            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
            double presence,

            @DefaultValue("36") @Min(1) int longest) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    LenderFromElsewhere(Graph graph, Settings settings) {
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
        var rows = graph
                .read(
                        query,
                        Map.of(
                                "contracts", settings.contracts(),
                                "insured", settings.insured(),
                                "months", settings.months(),
                                "presence", settings.presence(),
                                "longest", settings.longest()))
                .stream()
                .filter(row -> row.get("sites").asInt() >= settings.sites()
                        && row.get("people").asInt() >= settings.people())
                .toList();
        var absent = rows.stream()
                .filter(row -> row.get("own").asInt() == 0 && !TraceRows.isTrue(row, "hasBranch"))
                .collect(Collectors.groupingBy(
                        row -> row.get("contractorId").asString(), TreeMap::new, Collectors.toList()));
        double chance = Traces.share(absent.size(), TraceRows.distinct(rows, "contractorId"));
        return absent.entrySet().stream()
                .map(contractor -> TraceRows.finding(
                        this,
                        grade(),
                        List.of(Subject.contractor(contractor.getKey())),
                        contractor.getValue(),
                        chance,
                        checks(contractor.getValue())))
                .toList();
    }

    private List<Check> checks(List<Record> rows) {
        return List.of(
                new Check(
                        "local",
                        Check.Outcome.EXCLUDED,
                        "The credit code was given in another city than those of the lots: %s."
                                .formatted(rows.stream()
                                        .map(row -> row.get("area").asString())
                                        .collect(Collectors.joining(", ")))),
                new Check("branch", Check.Outcome.EXCLUDED, "No branch of the contractor is known."),
                new Check(
                        "own-people",
                        Check.Outcome.EXCLUDED,
                        "Of %d people who are there on %s per cent of their days or more it insures nobody, nor does a relative of it, in months in which it insures %d others or more."
                                .formatted(
                                        rows.stream()
                                                .mapToInt(
                                                        row -> row.get("people").asInt())
                                                .sum(),
                                        Math.round(settings.presence() * 100),
                                        settings.insured())),
                new Check(
                        "hired-here",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether it hired people for the work here and insures them where the data do not reach is not known."));
    }
}

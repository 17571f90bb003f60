package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 代理机构集中: one agency runs most tenders of a buyer, far more than its share of the other buyers' tenders. */
@Component
final class AgencyConcentration implements MarketRule {

    private static final double LEAST_CHANCE = 1e-12;

    /**
     * @param lots of the buyer in a year, at the least
     * @param share of them that one agency runs, at the least
     * @param maximumChance that the agency's share of all other buyers' tenders explains so many
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.agency-concentration", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("5") @Min(2) int lots,

            @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1")
            double share,

            @DefaultValue("0.001") @DecimalMin("0") @DecimalMax("1")
            double maximumChance) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    AgencyConcentration(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "A04";
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
    public java.lang.Record settings() {
        return settings;
    }

    /** A lot that an agency runs for a buyer. */
    private record Commission(String buyer, String agency, int year, String tender, Record row) {

        static Commission of(Record row) {
            return new Commission(
                    row.get("buyerId").asString(),
                    row.get("agencyId").asString(),
                    row.get("year").asInt(),
                    row.get("tender").asString(),
                    row);
        }
    }

    /** What an agency runs for a buyer in a year. */
    private record Year(int year, List<Commission> own, int lots, int tenders, double chance) {

        int ownTenders() {
            return AgencyConcentration.tenders(own);
        }
    }

    @Override
    public List<Finding> findIn(Market market) {
        var years = by(graph.read(query, Map.of()).stream().map(Commission::of).toList(), Commission::year);
        return years.values().stream()
                .flatMap(this::concentrated)
                .collect(Collectors.groupingBy(
                        year -> year.own().getFirst().buyer()
                                + ' '
                                + year.own().getFirst().agency(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(this::finding)
                .toList();
    }

    private Stream<Year> concentrated(List<Commission> year) {
        var tendersOf = by(year, Commission::agency);
        int all = tenders(year);
        return by(year, Commission::buyer).values().stream()
                .filter(ofBuyer -> ofBuyer.size() >= settings.lots())
                .flatMap(ofBuyer -> by(ofBuyer, Commission::agency).values().stream()
                        .filter(own -> own.size() >= settings.share() * ofBuyer.size())
                        .map(own -> year(own, ofBuyer, all, tendersOf)))
                .filter(one -> one.chance() <= settings.maximumChance());
    }

    /** Lots of one project are given to an agency together, so that chance counts tenders. */
    private static Year year(
            List<Commission> own, List<Commission> ofBuyer, int all, Map<String, List<Commission>> ofAgencies) {
        int elsewhere = tenders(ofAgencies.getOrDefault(own.getFirst().agency(), List.of())) - tenders(own);
        int others = all - tenders(ofBuyer);
        double share = (elsewhere + 1.0) / (others + 1.0);
        double chance = BinomialDistribution.of(tenders(ofBuyer), share).survivalProbability(tenders(own) - 1);
        return new Year(own.getFirst().year(), own, ofBuyer.size(), tenders(ofBuyer), Math.max(LEAST_CHANCE, chance));
    }

    private static <K extends Comparable<K>> Map<K, List<Commission>> by(
            Collection<Commission> commissions, Function<Commission, K> key) {
        return commissions.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static int tenders(Collection<Commission> commissions) {
        return (int) commissions.stream().map(Commission::tender).distinct().count();
    }

    private Finding finding(List<Year> years) {
        var first = years.getFirst().own().getFirst();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                years.stream()
                        .flatMap(year -> year.own().stream())
                        .map(lot -> lot.row().get("lotId").asString())
                        .toList(),
                List.of(Subject.buyer(first.buyer()), Subject.agency(first.agency())),
                years.stream().flatMap(AgencyConcentration::evidence).toList(),
                List.of(
                        new Check("market-share", Check.Outcome.EXCLUDED, told(years)),
                        new Check(
                                "one-project",
                                Check.Outcome.EXCLUDED,
                                "Lots of one project are counted as one tender where chance is told."),
                        new Check(
                                "framework",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether the agency was chosen openly for a term of years is not on record.")));
    }

    private static Stream<Evidence> evidence(Year year) {
        return year.own().stream()
                .map(lot -> Evidence.ofPattern(
                        "LOT",
                        lot.row().get("node").asString(),
                        "Lot",
                        lot.row().get("lotId").asString(),
                        "%d: %d of %d lots".formatted(year.year(), year.own().size(), year.lots()),
                        lot.agency(),
                        lot.row().get("source").asLong(0),
                        lot.row().get("importId").asString(""),
                        year.chance()));
    }

    private static String told(List<Year> years) {
        return years.stream()
                .map(year -> "%d: %d of %d tenders; by its share of other buyers' tenders with a chance of %.1g"
                        .formatted(year.year(), year.ownTenders(), year.tenders(), year.chance()))
                .collect(Collectors.joining(". ", "", "."));
    }
}

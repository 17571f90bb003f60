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
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 一证多用: two companies bid with one certificate in an order that is no change of jobs, or both win with it for the same time. */
@Component
final class CertificateAtTwoCompanies implements MarketRule {

    /**
     * @param days within which both use it
     * @param likeness characters that names of companies begin with alike where they may belong together
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.certificate-at-two-companies", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("90") @Min(1) int days,
            @DefaultValue("5") @Min(2) int likeness) {}

    /** A bid that names the constructor. */
    private record Naming(
            Value row,
            LocalDate day,
            String lotId,
            List<String> companyIds,
            Set<String> belongs,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static Naming of(Value row) {
            return new Naming(
                    row,
                    row.get("day").asLocalDate(),
                    row.get("lotId").asString(),
                    row.get("companyIds").asList(Value::asString),
                    Set.copyOf(row.get("belongs").asList(Value::asString)),
                    Rows.day(row, "since"),
                    Rows.day(row, "until"));
        }

        boolean isOf(Naming other) {
            return !Collections.disjoint(companyIds, other.companyIds);
        }

        boolean belongsTo(Naming other) {
            return !Collections.disjoint(belongs, other.companyIds);
        }
    }

    /** One certificate with all bids that name it. */
    private record Certificate(Record row, List<Naming> namings, Set<String> related) {

        static Certificate of(Record row) {
            return new Certificate(
                    row,
                    row.get("namings").asList(Naming::of),
                    Set.copyOf(row.get("related").asList(Value::asString)));
        }

        boolean isRelated(Naming one, Naming other) {
            return one.companyIds().stream()
                    .anyMatch(a -> other.companyIds().stream()
                            .anyMatch(b -> related.contains(a.compareTo(b) < 0 ? a + ' ' + b : b + ' ' + a)));
        }
    }

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    CertificateAtTwoCompanies(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C01";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("constructors-26", "certificates-57");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("likeness", settings.likeness()));
        var pairs = new TreeMap<String, List<Naming>>();
        var certificates = new TreeMap<String, Certificate>();
        for (Record row : rows) {
            if (row.get("identities").asInt() <= 1) {
                var certificate = Certificate.of(row);
                pairs(certificate).forEach((companies, namings) -> {
                    var key = row.get("number").asString() + ' ' + companies;
                    pairs.put(key, namings);
                    certificates.put(key, certificate);
                });
            }
        }
        long found = certificates.values().stream().distinct().count();
        return pairs.entrySet().stream()
                .map(pair -> finding(
                        Objects.requireNonNull(certificates.get(pair.getKey())).row(), pair.getValue(), found))
                .toList();
    }

    /** Bids that show two companies using the certificate, by the leaders of both bids. */
    private Map<String, List<Naming>> pairs(Certificate certificate) {
        var pairs = new TreeMap<String, List<Naming>>();
        var namings = certificate.namings();
        for (Naming one : namings) {
            for (Naming other : namings) {
                if (isAtTwo(certificate, one, other)) {
                    var shown = shown(one, other, namings);
                    if (!shown.isEmpty()) {
                        var leaders = new TreeSet<>(List.of(
                                one.companyIds().getFirst(), other.companyIds().getFirst()));
                        pairs.computeIfAbsent(String.join(" ", leaders), absent -> new ArrayList<>())
                                .addAll(shown);
                    }
                }
            }
        }
        return pairs;
    }

    private boolean isAtTwo(Certificate certificate, Naming one, Naming other) {
        return !one.day().isAfter(other.day())
                && isNear(one, other)
                && !one.lotId().equals(other.lotId())
                && !one.isOf(other)
                && !one.companyIds().isEmpty()
                && !other.companyIds().isEmpty()
                && !certificate.isRelated(one, other)
                && !isTransfer(one, other);
    }

    private boolean isNear(Naming one, Naming other) {
        return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= settings.days();
    }

    /** Whether registration or insurance show that the person had gone from the one to the other. */
    private static boolean isTransfer(Naming one, Naming other) {
        return one.belongsTo(one) && other.belongsTo(other) && !other.belongsTo(one);
    }

    /** The bids that show it: the one, the other and the one again, or two that won for the same time; empty where it may be a change of jobs. */
    private List<Naming> shown(Naming one, Naming other, List<Naming> namings) {
        var again = namings.stream()
                .filter(naming -> naming.isOf(one)
                        && !naming.isOf(other)
                        && one.day().isBefore(other.day())
                        && naming.day().isAfter(other.day())
                        && isNear(one, naming)
                        && !naming.lotId().equals(one.lotId())
                        && !isTransfer(other, naming))
                .findFirst();
        if (again.isPresent()) {
            return List.of(one, other, again.get());
        }
        return overlap(one, other) ? List.of(one, other) : List.of();
    }

    private boolean overlap(Naming one, Naming other) {
        var since = one.since();
        var otherSince = other.since();
        if (since == null || otherSince == null) {
            return false;
        }
        var until = Objects.requireNonNullElse(one.until(), since.plusDays(settings.days()));
        var otherUntil = Objects.requireNonNullElse(other.until(), otherSince.plusDays(settings.days()));
        return !otherSince.isAfter(until) && !since.isAfter(otherUntil);
    }

    private Finding finding(Record row, List<Naming> shown, long found) {
        double chance = Traces.share(found, row.get("examined").asLong());
        var personId = row.get("personId").asString();
        var namings = shown.stream().distinct().toList();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                namings.stream().map(Naming::lotId).toList(),
                Stream.concat(
                                namings.stream()
                                        .map(naming -> Subject.contractor(
                                                naming.companyIds().getFirst())),
                                Stream.of(Subject.constructor(personId)))
                        .toList(),
                Traces.evidence(Values.value(namings.stream().map(Naming::row).toList()), chance),
                checks(namings),
                namings.stream()
                        .map(naming -> new Link(
                                Steps.company(naming.companyIds().getFirst()),
                                "NAMES",
                                Steps.person(personId),
                                naming.day(),
                                null,
                                Rows.text(naming.row(), "contractId"),
                                true))
                        .toList());
    }

    private List<Check> checks(List<Naming> namings) {
        boolean isKnown = namings.stream().noneMatch(naming -> naming.belongs().isEmpty());
        return List.of(
                new Check(
                        "moving",
                        Check.Outcome.EXCLUDED,
                        "Within %d days the bids alternate between the companies, or both won for the same time."
                                .formatted(settings.days())),
                new Check(
                        "transfer",
                        isKnown ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isKnown
                                ? "Registration and insurance show no change from the one to the other in between."
                                : "Where the certificate was registered on these days, or who paid the insurance, is not known."),
                new Check(
                        "related",
                        Check.Outcome.EXCLUDED,
                        "The companies are not known to hold one another, to have an owner, head or officer in common, or to bid as partners, and their names do not begin alike."),
                new Check(
                        "namesakes",
                        Check.Outcome.EXCLUDED,
                        "The certificate is told by its number, and it belongs to one identity at the most."));
    }
}

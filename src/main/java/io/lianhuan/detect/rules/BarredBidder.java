package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 处罚限制期内投标: a company bid while it was barred from tenders, or listed for serious dishonesty. */
@Component
final class BarredBidder implements LotRule {

    /**
     * @param listing what the kind of a record says that lists somebody for serious dishonesty
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.barred-bidder", ignoreUnknownFields = false)
    record Settings(@DefaultValue("失信") @NotBlank String listing) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    BarredBidder(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C11";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("tender-law-53", "tender-law-54", "regulation-67", "regulation-68");
    }

    @Override
    public Record settings() {
        return settings;
    }

    /** A term in which a bid was made, and the record of it. */
    private record Term(org.neo4j.driver.Record row) {

        String lotId() {
            return row.get("lotId").asString();
        }

        String companyId() {
            return row.get("companyId").asString();
        }

        LocalDate day() {
            return row.get("day").asLocalDate();
        }

        LocalDate since() {
            return row.get("since").asLocalDate();
        }

        String text() {
            return "%s, %s %s from %s to %s, bid on %s"
                    .formatted(
                            row.get("penaltyId").asString(),
                            row.get("kind").asString("no offence told"),
                            row.get("isListing").asBoolean() ? "listed" : "barred",
                            since(),
                            row.get("until").isNull()
                                    ? "now"
                                    : row.get("until").asLocalDate().toString(),
                            day());
        }
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        var terms = graph.read(query, Map.of("lotIds", lotIds, "listing", settings.listing())).stream()
                .map(Term::new)
                .collect(Collectors.groupingBy(
                        term -> List.of(term.lotId(), term.companyId()).toString(), TreeMap::new, Collectors.toList()));
        return terms.values().stream().map(this::finding).toList();
    }

    private Finding finding(List<Term> terms) {
        var first = terms.getFirst();
        return new Finding(
                slug(),
                grade(),
                Reach.LOT,
                List.of(first.lotId()),
                List.of(Subject.bidder(first.companyId())),
                terms.stream().map(BarredBidder::evidence).toList(),
                List.of(inForce(terms), isFinal(terms), repaired(terms), scope(first), authority(terms)));
    }

    private static Evidence evidence(Term term) {
        var row = term.row();
        return Evidence.ofRecord(
                "PENALTY",
                row.get("node").asString(),
                "Penalty",
                row.get("penaltyId").asString(),
                term.text(),
                term.companyId(),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }

    private static Check inForce(List<Term> terms) {
        var days = terms.stream()
                .mapToLong(term -> ChronoUnit.DAYS.between(term.since(), term.day()))
                .min()
                .orElse(0);
        return new Check(
                "term",
                Check.Outcome.EXCLUDED,
                "The bid was handed in on %s, %d days after the term began."
                        .formatted(terms.getFirst().day(), days));
    }

    private static Check isFinal(List<Term> terms) {
        return terms.stream().allMatch(term -> term.row().get("conclusive").isTrue())
                ? new Check("final", Check.Outcome.EXCLUDED, "The decision is final.")
                : new Check("final", Check.Outcome.NOT_CHECKABLE, "Whether the decision is final is not on record.");
    }

    private static Check repaired(List<Term> terms) {
        return terms.stream().allMatch(term -> term.row().get("repairedOn").isNull())
                ? new Check("repaired", Check.Outcome.EXCLUDED, "No repair of the record is known.")
                : new Check("repaired", Check.Outcome.EXCLUDED, "The record was repaired after the bid only.");
    }

    private static Check scope(Term term) {
        return term.row().get("mandatory").isNull()
                ? new Check(
                        "scope",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the project had to be tendered by law, for which alone such a bar holds, is not on record.")
                : new Check(
                        "scope",
                        Check.Outcome.EXCLUDED,
                        "The project had to be tendered by law, and for such projects the bar holds.");
    }

    private static Check authority(List<Term> terms) {
        boolean isSame = terms.stream()
                .map(Term::row)
                .anyMatch(
                        row -> !row.get("issuer").isNull() && row.get("issuer").equals(row.get("supervisor")));
        return isSame
                ? new Check(
                        "authority", Check.Outcome.EXCLUDED, "The authority that decided also supervises the project.")
                : new Check(
                        "authority",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the decision binds in this place and trade has to be read in it.");
    }
}

package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LawBook;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 期限违法: a buyer gave less time than the law wants, or took more. */
@Component
final class UnlawfulTimeLimits implements LotRule {

    /** No run of rest days on the calendar of public holidays is longer. */
    private static final long LONGEST_HOLIDAY = 10;

    /**
     * @param tolerance days by which a limit may be missed without being told
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.unlawful-time-limits", ignoreUnknownFields = false)
    record Settings(@DefaultValue("0") @Min(0) int tolerance) {}

    private final Graph graph;
    private final LawBook law;
    private final Settings settings;
    private final Statement query;

    UnlawfulTimeLimits(Graph graph, LawBook law, Settings settings) {
        this.graph = graph;
        this.law = law;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "A03";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of(
                "tender-law-24", "tender-law-46", "regulation-16", "regulation-21", "regulation-54", "regulation-57");
    }

    @Override
    public Record settings() {
        return settings;
    }

    /** A time that a lot took, and the record of it. */
    private record Period(TimeLimit limit, LocalDate from, LocalDate until, org.neo4j.driver.Record row) {

        static Period of(org.neo4j.driver.Record row) {
            return new Period(
                    TimeLimit.valueOf(row.get("kind").asString()),
                    row.get("from").asLocalDate(),
                    row.get("until").asLocalDate(),
                    row);
        }

        long missedBy() {
            return limit.missedBy(from, until);
        }

        String text() {
            return "%s from %s to %s: %d days, %s %d by law"
                    .formatted(
                            limit.name().toLowerCase(Locale.ROOT),
                            from,
                            until,
                            limit.counted(from, until),
                            limit.isLatest() ? "at most" : "at least",
                            limit.days());
        }
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        var missed = graph.read(query, Map.of("lotIds", lotIds)).stream()
                .map(Period::of)
                .filter(this::isBound)
                .filter(period -> period.missedBy() > settings.tolerance())
                .collect(Collectors.groupingBy(
                        period -> period.row().get("lotId").asString(), TreeMap::new, Collectors.toList()));
        return missed.entrySet().stream()
                .map(lot -> finding(lot.getKey(), lot.getValue()))
                .toList();
    }

    /** Whether the limit was law by then, and for such a project; times that run backwards are mistakes of the records. */
    private boolean isBound(Period period) {
        boolean isFree = period.limit().isOfMandatoryTenders()
                && period.row().get("mandatory").isFalse();
        return !isFree
                && !period.until().isBefore(period.from())
                && law.isInForce(period.limit().clause(), period.from());
    }

    private Finding finding(String lotId, List<Period> missed) {
        var row = missed.getFirst().row();
        var subject = row.get("isBuyer").asBoolean()
                ? Subject.buyer(row.get("companyId").asString())
                : Subject.agency(row.get("companyId").asString());
        return new Finding(
                slug(),
                grade(),
                Reach.LOT,
                List.of(lotId),
                List.of(subject),
                missed.stream().map(UnlawfulTimeLimits::evidence).toList(),
                List.of(counted(missed), restDays(missed), round(row), mandatory(row), content(missed)));
    }

    private static Evidence evidence(Period period) {
        var row = period.row();
        return Evidence.ofRecord(
                "DATE",
                row.get("node").asString(),
                row.get("nodeLabel").asString(),
                row.get("nodeId").asString(),
                period.text(),
                row.get("companyId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }

    private static Check counted(List<Period> missed) {
        return new Check(
                "days-counted",
                Check.Outcome.EXCLUDED,
                "Missed by %s, counted in the way that favours the buyer."
                        .formatted(missed.stream()
                                .collect(Collectors.groupingBy(Period::limit, TreeMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(UnlawfulTimeLimits::shortfall)
                                .collect(Collectors.joining(", "))));
    }

    private static String shortfall(Map.Entry<TimeLimit, List<Period>> missed) {
        return "%d days (%s%s)"
                .formatted(
                        missed.getValue().stream()
                                .mapToLong(Period::missedBy)
                                .max()
                                .orElse(0),
                        missed.getKey().name().toLowerCase(Locale.ROOT),
                        missed.getValue().size() == 1
                                ? ""
                                : ", " + missed.getValue().size() + " times");
    }

    private static Check restDays(List<Period> missed) {
        var latest = missed.stream().filter(period -> period.limit().isLatest()).toList();
        if (latest.isEmpty()) {
            return new Check(
                    "rest-days",
                    Check.Outcome.EXCLUDED,
                    "The limits that were missed are calendar days, so that rest days and adjusted working days do not matter.");
        }
        return latest.stream().anyMatch(period -> period.missedBy() > LONGEST_HOLIDAY)
                ? new Check(
                        "rest-days",
                        Check.Outcome.EXCLUDED,
                        "Weekends at the end are allowed for, and no run of holidays is longer than %d days."
                                .formatted(LONGEST_HOLIDAY))
                : new Check(
                        "rest-days",
                        Check.Outcome.NOT_CHECKABLE,
                        "Weekends at the end are allowed for; whether a public holiday or an adjusted day put the end off is not on record.");
    }

    private static Check round(org.neo4j.driver.Record row) {
        var round = Rows.whole(row, "round");
        return round == null
                ? new Check("re-tender", Check.Outcome.NOT_CHECKABLE, "The round of the tender is not on record.")
                : new Check(
                        "re-tender",
                        Check.Outcome.EXCLUDED,
                        "This is round %d of the tender; every round has to keep the limits.".formatted(round));
    }

    private static Check mandatory(org.neo4j.driver.Record row) {
        if (row.get("mandatory").isNull()) {
            return new Check(
                    "mandatory",
                    Check.Outcome.NOT_CHECKABLE,
                    "Whether the project had to be tendered by law is not on record.");
        }
        return new Check(
                "mandatory",
                Check.Outcome.EXCLUDED,
                row.get("mandatory").asBoolean()
                        ? "The project had to be tendered by law."
                        : "The project was tendered freely; limits that bind only projects which must be tendered are left out.");
    }

    private static Check content(List<Period> missed) {
        return missed.stream().anyMatch(period -> period.limit() == TimeLimit.CHANGE)
                ? new Check(
                        "content",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the clarification changed how bids had to be made.")
                : new Check("content", Check.Outcome.EXCLUDED, "No clarification of the tender file is concerned.");
    }
}

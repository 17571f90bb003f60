package io.lianhuan.cases;

import io.lianhuan.graph.Rows;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What an alert is made from: a ring, a chain, findings about one set of firms in one lot, or what the province sent.
 *
 * @param companyIds sorted
 * @param lotIds sorted
 * @param rules sorted
 * @param facts ids of the findings it rests on, sorted
 * @param sent what the province said; null for our own
 */
record Lead(
        AlertSource source,
        String sourceId,
        List<String> companyIds,
        List<String> lotIds,
        List<String> rules,
        List<String> facts,
        double bits,
        @Nullable String grade,
        @Nullable LocalDate actOn,
        @Nullable String area,
        @Nullable String lotName,
        @Nullable String kind,
        @Nullable Sent sent) {

    /** What the province said about an alert. */
    record Sent(
            @Nullable String batch,
            @Nullable String issuer,
            @Nullable ZonedDateTime issuedAt,
            @Nullable String model,
            @Nullable String level,
            @Nullable String content,
            @Nullable String timeLimit,
            @Nullable String responsible) {

        static Sent of(Value sent) {
            return new Sent(
                    Rows.text(sent, "batch"),
                    Rows.text(sent, "issuer"),
                    sent.get("issuedAt").isNull() ? null : sent.get("issuedAt").asZonedDateTime(),
                    Rows.text(sent, "model"),
                    Rows.text(sent, "level"),
                    Rows.text(sent, "content"),
                    Rows.text(sent, "timeLimit"),
                    Rows.text(sent, "responsible"));
        }
    }

    static Lead of(AlertSource source, Record row) {
        return new Lead(
                source,
                row.get("sourceId").asString(),
                sorted(row.get("companyIds")),
                sorted(row.get("lotIds")),
                sorted(row.get("rules")),
                sorted(row.get("facts")),
                row.get("bits").asDouble(0),
                Rows.text(row, "grade"),
                Rows.day(row, "actOn"),
                Rows.text(row, "area"),
                Rows.text(row, "lotName"),
                Rows.text(row, "kind"),
                row.get("sent").isNull() ? null : Sent.of(row.get("sent")));
    }

    /**
     * Made from what it is about, so that it stays itself when it is found again: findings by one set of firms and, where it is
     * one, the lot; several rules that tell of it are one alert.
     */
    String id() {
        return Hash.of(
                source == AlertSource.FINDING
                        ? Stream.of(
                                        Stream.of(source.name()),
                                        lotIds.size() == 1 ? lotIds.stream() : rules.stream(),
                                        companyIds.stream())
                                .flatMap(parts -> parts)
                                .toList()
                        : List.of(source.name(), sourceId));
    }

    /** The same firms in the same lot, told by more. */
    Lead and(Lead other) {
        return new Lead(
                source,
                bits >= other.bits ? sourceId : other.sourceId,
                companyIds,
                union(lotIds, other.lotIds),
                union(rules, other.rules),
                union(facts, other.facts),
                Math.max(bits, other.bits),
                Stream.of(grade, other.grade).anyMatch("DEEMED"::equals) ? "DEEMED" : grade,
                actOn,
                area,
                lotName,
                kind,
                sent);
    }

    /** Its district: six digits of the project, or of the lot's number. */
    @Nullable
    String district() {
        if (area != null) {
            return area;
        }
        return lotIds.stream()
                .filter(lot -> lot.matches("[A-Z]\\d{6}.*"))
                .map(lot -> lot.substring(1, 7))
                .findFirst()
                .orElse(null);
    }

    /** How much of two sets of firms is common to both. */
    double overlap(List<String> others) {
        long common = companyIds.stream().filter(others::contains).count();
        return common == 0 ? 0 : (double) common / (companyIds.size() + others.size() - common);
    }

    private static List<String> sorted(Value list) {
        return list.asList(Value::asString, List.of()).stream()
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<String> union(List<String> one, List<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}

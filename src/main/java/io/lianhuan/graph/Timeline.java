package io.lianhuan.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** What is known of a constructor with its dates, as one list for drawing lane by lane. */
final class Timeline {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::lane)
            .thenComparing(Entry::from)
            .thenComparing(Entry::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    entry -> entry.company() == null ? "" : entry.company().id())
            .thenComparing(entry -> Objects.requireNonNullElse(entry.caption(), ""));

    private Timeline() {}

    /** Lanes, in the order in which they are drawn. */
    enum Lane {
        REGISTERED,
        INSURED,
        NAMED_IN_BID,
        IN_CHARGE,
        ON_SITE,
        ATTENDED
    }

    /** Something known, with its days; the first may be unknown. */
    record Known(
            Lane lane,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Company company,
            @Nullable String caption,
            @Nullable Double share,
            boolean elsewhere) {

        /** From the columns lane, since, until, company, caption, due, present and elsewhere. */
        static Known of(Record row) {
            var company = row.get("company");
            return new Known(
                    Lane.valueOf(row.get("lane").asString()),
                    Rows.day(row, "since"),
                    Rows.day(row, "until"),
                    company.isNull() ? null : Company.of(company),
                    Rows.text(row, "caption"),
                    shareOf(Rows.whole(row, "due"), Rows.whole(row, "present")),
                    row.get("elsewhere").asBoolean());
        }
    }

    /** Something known, with its days. */
    record Entry(
            Lane lane,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Company company,
            @Nullable String caption,
            @Nullable Double share,
            boolean elsewhere) {

        private boolean goesOnAs(Entry next) {
            return until != null
                    && until.plusDays(1).equals(next.from)
                    && Objects.equals(company, next.company)
                    && elsewhere == next.elsewhere;
        }

        private Entry until(@Nullable LocalDate end) {
            return new Entry(lane, from, end, company, caption, share, elsewhere);
        }

        private Entry within(Span span) {
            var first = span.from() != null && span.from().isAfter(from) ? span.from() : from;
            var last = span.until() != null && (until == null || until.isAfter(span.until())) ? span.until() : until;
            return new Entry(lane, first, last, company, caption, share, elsewhere);
        }
    }

    /** Days present of the days due; null where one of them is unknown or none were due. */
    static @Nullable Double shareOf(@Nullable Integer due, @Nullable Integer present) {
        return due == null || due == 0 || present == null ? null : present / (double) due;
    }

    /**
     * The entries in order, clipped to the span, with months of insurance joined. What began on an unknown day begins with the
     * span, or else with the first day that is known; without any such day it cannot be drawn.
     */
    static List<Entry> of(List<Known> known, Span span) {
        var first = span.from() == null
                ? known.stream()
                        .map(Known::since)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : span.from();
        var entries = known.stream().flatMap(each -> entry(each, first)).toList();
        return Stream.concat(
                        entries.stream().filter(entry -> entry.lane() != Lane.INSURED),
                        joined(entries.stream()
                                        .filter(entry -> entry.lane() == Lane.INSURED)
                                        .toList())
                                .stream())
                .map(entry -> entry.within(span))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Entry> entry(Known known, @Nullable LocalDate first) {
        var from = known.since() == null ? earlier(first, known.until()) : known.since();
        return from == null
                ? Stream.empty()
                : Stream.of(new Entry(
                        known.lane(),
                        from,
                        known.until(),
                        known.company(),
                        known.caption(),
                        known.share(),
                        known.elsewhere()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static List<Entry> joined(List<Entry> months) {
        var sorted = months.stream()
                .sorted(Comparator.comparing((Entry month) ->
                                month.company() == null ? "" : month.company().id())
                        .thenComparing(Entry::from))
                .toList();
        var periods = new ArrayList<Entry>();
        for (Entry month : sorted) {
            if (!periods.isEmpty() && periods.getLast().goesOnAs(month)) {
                periods.add(periods.removeLast().until(month.until()));
            } else {
                periods.add(month);
            }
        }
        return periods;
    }
}

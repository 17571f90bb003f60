package io.lianhuan.detect;

import io.lianhuan.detect.LawBook.Clause;
import io.lianhuan.graph.Rows;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * A finding as it is exported.
 *
 * @param lots ids, sorted
 * @param companies ids of the bidders that it ties, sorted
 * @param clauses as in force on the day of the bids
 */
record ExportedFinding(
        String id,
        String rule,
        String code,
        String title,
        String name,
        Grade grade,
        double bits,
        @Nullable Integer documentFrequency,
        List<String> lots,
        List<String> companies,
        List<ClauseText> clauses,
        List<Check> checks,
        String ruleVersion,
        List<String> settings,
        List<Piece> evidence) {

    /** As 2026-03-02T09:00:00+08:00. */
    static @Nullable String time(MapAccessor row, String column) {
        var at = Rows.time(row, column);
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    /** A lot and when its bids were opened. */
    record Place(String id, @Nullable String name, @Nullable String openedAt) {

        static Place of(Value lot) {
            return new Place(lot.get("id").asString(), Rows.text(lot, "name"), time(lot, "openedAt"));
        }

        String shown() {
            return name == null ? "" : name;
        }

        static @Nullable String first(Collection<Place> places) {
            return places.stream()
                    .map(Place::openedAt)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        static @Nullable String last(Collection<Place> places) {
            return places.stream()
                    .map(Place::openedAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** A clause. */
    record ClauseText(String id, String citation, String text, boolean verified) {

        static ClauseText of(Clause clause) {
            return new ClauseText(clause.id(), clause.citation(), clause.text(), clause.verified());
        }
    }

    /** A piece of evidence. */
    record Piece(
            String kind,
            String family,
            String value,
            String companyId,
            @Nullable Integer documentFrequency,
            @Nullable Double chance,
            @Nullable Double falseDiscoveryRate,
            boolean admissible,
            @Nullable String reason,
            Source source) {

        static Piece of(Value piece) {
            return new Piece(
                    piece.get("kind").asString(),
                    piece.get("family").asString(),
                    piece.get("value").asString(""),
                    piece.get("companyId").asString(),
                    Rows.whole(piece, "documentFrequency"),
                    Rows.number(piece, "chance"),
                    Rows.number(piece, "falseDiscoveryRate"),
                    piece.get("admissible").asBoolean(),
                    Rows.text(piece, "reason"),
                    Source.of(piece));
        }

        /** In one line: what, whose, where it stands. */
        String shown(Map<String, String> names) {
            var name = names.getOrDefault(companyId, "");
            var sheet = source.sheet() == null ? "" : "[" + source.sheet() + "]";
            return "%s %s · %s · %s%s:%d"
                    .formatted(kind, value, name.isEmpty() ? companyId : name, source.file(), sheet, source.line());
        }
    }

    /** Families of the evidence that counts, sorted. */
    List<String> families() {
        return evidence.stream()
                .filter(Piece::admissible)
                .map(Piece::family)
                .distinct()
                .sorted()
                .toList();
    }

    /** How its clauses are cited. */
    List<String> citations() {
        return clauses.stream().map(ClauseText::citation).toList();
    }

    /** The evidence that counts, a line for each piece. */
    List<String> shown(Map<String, String> names) {
        return evidence.stream()
                .filter(Piece::admissible)
                .map(piece -> piece.shown(names))
                .toList();
    }
}

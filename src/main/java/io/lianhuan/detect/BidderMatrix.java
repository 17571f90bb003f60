package io.lianhuan.detect;

import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.detect.ring.Bond;
import io.lianhuan.detect.ring.Meetings;
import io.lianhuan.detect.ring.Tie;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Lot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Who is tied to whom among the bidders of a lot: N × N, of which only the pairs that something ties are told. What ties them in
 * this lot and what ties them elsewhere stay apart, since the statute speaks of one lot.
 *
 * @param asOf the day up to which findings count; null for all
 * @param bidders in the order of {@link MatrixSeats}
 * @param totalBidders how many bid; more than are listed when there are more than {@link #MOST}
 * @param cells sorted by row and column
 */
record BidderMatrix(
        Lot lot, @Nullable LocalDate asOf, List<MatrixBidder> bidders, int totalBidders, List<MatrixCell> cells) {

    /** More bidders are no picture any more; those who are tied come first. */
    static final int MOST = 200;

    /** How many bidders are listed at the most. */
    public int mostBidders() {
        return MOST;
    }

    /** Whether some bidders are left out. */
    public boolean truncated() {
        return totalBidders > bidders.size();
    }

    /** A row, and a column, of the matrix. */
    record MatrixBidder(
            int position,
            Company company,
            List<Company> partners,
            @Nullable BigDecimal price,
            boolean won,
            @Nullable RingView ring,
            int tiedTo) {}

    /** A pair that something ties. */
    record MatrixCell(
            int row,
            int column,
            Company one,
            Company other,
            Grade grade,
            double bits,
            List<FamilyBits> families,
            List<String> kinds,
            int meetings,
            @Nullable CellTies sameLot,
            @Nullable CellTies otherLots) {}

    /** What ties a pair, in this lot or elsewhere. */
    record CellTies(
            Grade grade,
            double bits,
            List<FamilyBits> families,
            List<String> kinds,
            @Nullable Integer documentFrequency,
            int lots,
            List<FindingView> findings) {

        /** Ids of the findings, the heaviest first. */
        public List<String> findingIds() {
            return findings.stream().map(FindingView::id).toList();
        }
    }

    /** Bits of one family. */
    record FamilyBits(Family family, double bits) {

        /** The heaviest first. */
        static final Comparator<FamilyBits> ORDER =
                Comparator.comparingDouble(FamilyBits::bits).reversed().thenComparing(FamilyBits::family);

        /** From maps of family and bits. */
        static List<FamilyBits> of(Value families) {
            return families
                    .asList(one -> new FamilyBits(
                            Family.valueOf(one.get("family").asString()),
                            one.get("bits").asDouble()))
                    .stream()
                    .sorted(ORDER)
                    .toList();
        }

        static List<FamilyBits> of(Bond bond) {
            return bond.families().entrySet().stream()
                    .map(entry -> new FamilyBits(entry.getKey(), entry.getValue()))
                    .sorted(FamilyBits.ORDER)
                    .toList();
        }
    }

    /** Who bids. */
    record Entrant(
            Company company,
            List<Company> partners,
            @Nullable BigDecimal price,
            boolean won,
            @Nullable RingView ring) {}

    /** A finding that ties bidders, with the kinds of evidence it rests on. */
    record Told(FindingView finding, Tie tie, List<String> kinds) {}

    /** Costs the square of the bidders of each finding. */
    static BidderMatrix of(
            Lot lot, @Nullable LocalDate asOf, List<Entrant> entrants, List<Told> told, Meetings meetings) {
        var ids = entrants.stream().map(entrant -> entrant.company().id()).collect(Collectors.toSet());
        var cells = new MatrixCells(
                lot.id(), told.stream().map(one -> within(one, ids)).toList(), meetings);
        var bidders = new MatrixSeats(entrants, cells).listed(MOST);
        return new BidderMatrix(lot, asOf, bidders, entrants.size(), cells.among(bidders));
    }

    /** The same with only these bidders, since others of a finding bid elsewhere. */
    private static Told within(Told told, Collection<String> ids) {
        var tie = told.tie();
        return new Told(
                told.finding(),
                new Tie(
                        tie.id(),
                        tie.rule(),
                        tie.grade(),
                        tie.lotIds(),
                        tie.firms().stream().filter(ids::contains).toList(),
                        tie.observations()),
                told.kinds());
    }

    /** Counts common lots in lists of the lots of each firm. */
    static Meetings meetings(Map<String, List<String>> lots) {
        var sets = new TreeMap<String, TreeSet<String>>();
        lots.forEach((firm, its) -> sets.put(firm, new TreeSet<>(its)));
        return firms -> {
            var met = firms.stream()
                    .flatMap(firm -> sets.getOrDefault(firm, new TreeSet<>()).stream())
                    .collect(Collectors.groupingBy(lot -> lot, Collectors.counting()));
            return (int)
                    Math.max(1, met.values().stream().filter(count -> count > 1).count());
        };
    }
}

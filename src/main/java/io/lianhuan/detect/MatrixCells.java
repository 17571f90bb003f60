package io.lianhuan.detect;

import io.lianhuan.detect.BidderMatrix.CellTies;
import io.lianhuan.detect.BidderMatrix.FamilyBits;
import io.lianhuan.detect.BidderMatrix.MatrixBidder;
import io.lianhuan.detect.BidderMatrix.MatrixCell;
import io.lianhuan.detect.BidderMatrix.Told;
import io.lianhuan.detect.ring.Bond;
import io.lianhuan.detect.ring.Bonds;
import io.lianhuan.detect.ring.Meetings;
import io.lianhuan.detect.ring.Tie;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes cells of what ties two bidders. A lead that carries no bits ties nobody. */
final class MatrixCells {

    private final Map<String, Told> told;
    private final Meetings meetings;
    private final List<Bond> all;
    private final Map<String, Long> tiedTo;
    private final Map<Pair, Bond> here;
    private final Map<Pair, Bond> elsewhere;

    private record Pair(String one, String other) {

        static Pair of(Bond bond) {
            return new Pair(bond.one(), bond.other());
        }
    }

    /** @param told findings, each with no other firms than bidders of the lot */
    MatrixCells(String lotId, List<Told> told, Meetings meetings) {
        this.meetings = meetings;
        this.told = told.stream().collect(Collectors.toMap(one -> one.tie().id(), one -> one));
        this.all = bonds(tie -> true);
        this.tiedTo = all.stream()
                .flatMap(bond -> Stream.of(bond.one(), bond.other()))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        this.here = byPair(bonds(tie -> tie.lotIds().equals(List.of(lotId))));
        this.elsewhere = byPair(bonds(tie -> !tie.lotIds().equals(List.of(lotId))));
    }

    private List<Bond> bonds(Predicate<Tie> which) {
        var ties = told.values().stream().map(Told::tie).filter(which).toList();
        return Bonds.of(ties, meetings).stream()
                .filter(bond -> bond.bits() > 0 || bond.grade().joinsRings())
                .toList();
    }

    private static Map<Pair, Bond> byPair(Collection<Bond> bonds) {
        return bonds.stream().collect(Collectors.toMap(Pair::of, bond -> bond));
    }

    /** To how many others a bidder is tied. */
    int tiedTo(String id) {
        return tiedTo.getOrDefault(id, 0L).intValue();
    }

    /** Bits by which these bidders are tied to each other in the lot itself. */
    double bitsHere(Set<String> ids) {
        return here.values().stream()
                .filter(bond -> ids.contains(bond.one()) && ids.contains(bond.other()))
                .mapToDouble(Bond::bits)
                .sum();
    }

    /** The cells of these bidders, sorted by row and column. */
    List<MatrixCell> among(List<MatrixBidder> listed) {
        var bidders = listed.stream()
                .collect(Collectors.toMap(one -> one.company().id(), one -> one, (first, again) -> first));
        return all.stream()
                .filter(bond -> bidders.containsKey(bond.one()) && bidders.containsKey(bond.other()))
                .map(bond -> cell(bond, bidders))
                .sorted(Comparator.comparingInt(MatrixCell::row).thenComparingInt(MatrixCell::column))
                .toList();
    }

    private MatrixCell cell(Bond bond, Map<String, MatrixBidder> bidders) {
        var ends = Stream.of(bond.one(), bond.other())
                .map(id -> Objects.requireNonNull(bidders.get(id)))
                .sorted(Comparator.comparingInt(MatrixBidder::position))
                .toList();
        return new MatrixCell(
                ends.getFirst().position(),
                ends.getLast().position(),
                ends.getFirst().company(),
                ends.getLast().company(),
                bond.grade(),
                bond.bits(),
                FamilyBits.of(bond),
                kinds(bond),
                meetings.of(List.of(bond.one(), bond.other())),
                ties(here.get(Pair.of(bond))),
                ties(elsewhere.get(Pair.of(bond))));
    }

    private @Nullable CellTies ties(@Nullable Bond bond) {
        if (bond == null) {
            return null;
        }
        var findings = bond.ties().stream()
                .map(tie -> Objects.requireNonNull(told.get(tie.id())).finding())
                .sorted(Comparator.comparingDouble(FindingView::bits).reversed().thenComparing(FindingView::id))
                .toList();
        return new CellTies(
                bond.grade(),
                bond.bits(),
                FamilyBits.of(bond),
                kinds(bond),
                findings.stream()
                        .map(FindingView::documentFrequency)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                (int) findings.stream()
                        .flatMap(finding -> finding.lotIds().stream())
                        .distinct()
                        .count(),
                findings);
    }

    private List<String> kinds(Bond bond) {
        return List.copyOf(bond.ties().stream()
                .flatMap(tie -> Objects.requireNonNull(told.get(tie.id())).kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}

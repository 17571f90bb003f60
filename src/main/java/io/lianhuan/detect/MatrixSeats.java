package io.lianhuan.detect;

import io.lianhuan.detect.BidderMatrix.Entrant;
import io.lianhuan.detect.BidderMatrix.MatrixBidder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of bidders in a matrix: members of a ring beside each other, those tied in the lot itself before those tied
 * elsewhere; then others that are tied; then the rest, the cheapest first. A ring of which one member bids is no group.
 */
final class MatrixSeats {

    private final List<Entrant> entrants;
    private final MatrixCells cells;
    private final Map<String, Double> bitsOfGroups;

    MatrixSeats(List<Entrant> entrants, MatrixCells cells) {
        this.entrants = entrants;
        this.cells = cells;
        var groups = entrants.stream()
                .filter(entrant -> entrant.ring() != null)
                .collect(Collectors.groupingBy(
                        MatrixSeats::ringId,
                        Collectors.mapping(entrant -> entrant.company().id(), Collectors.toSet())));
        groups.values().removeIf(members -> members.size() < 2);
        this.bitsOfGroups = groups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> cells.bitsHere(group.getValue())));
    }

    private static String ringId(Entrant entrant) {
        var ring = entrant.ring();
        return ring == null ? "" : ring.id();
    }

    /** A bidder and what decides where it sits. */
    private record Seat(Entrant entrant, double bitsHere, double strength, String group, int tiedTo) {

        private static final Comparator<Seat> ORDER = Comparator.comparingDouble(Seat::bitsHere)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Seat::strength).reversed())
                .thenComparing(Seat::group)
                .thenComparing(seat -> seat.tiedTo() == 0)
                .thenComparing(seat -> seat.entrant().price() == null)
                .thenComparing(seat -> Objects.requireNonNullElse(seat.entrant().price(), BigDecimal.ZERO))
                .thenComparing(seat -> seat.entrant().company().id());

        MatrixBidder at(int position) {
            return new MatrixBidder(
                    position,
                    entrant.company(),
                    entrant.partners(),
                    entrant.price(),
                    entrant.won(),
                    entrant.ring(),
                    tiedTo);
        }
    }

    /** So many at the most. */
    List<MatrixBidder> listed(int most) {
        var seats =
                entrants.stream().map(this::seat).sorted(Seat.ORDER).limit(most).toList();
        return IntStream.range(0, seats.size())
                .mapToObj(position -> seats.get(position).at(position))
                .toList();
    }

    private Seat seat(Entrant entrant) {
        int tiedTo = cells.tiedTo(entrant.company().id());
        var ring = entrant.ring();
        var bitsHere = bitsOfGroups.get(ringId(entrant));
        return ring == null || bitsHere == null
                ? new Seat(entrant, 0, 0, "", tiedTo)
                : new Seat(entrant, bitsHere, ring.strength(), ring.id(), tiedTo);
    }
}

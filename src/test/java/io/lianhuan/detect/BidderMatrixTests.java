package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.detect.BidderMatrix.Entrant;
import io.lianhuan.detect.BidderMatrix.MatrixCell;
import io.lianhuan.detect.BidderMatrix.Told;
import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Tie;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Lot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BidderMatrixTests {

    private static final Lot LOT = new Lot("L1", null, null, null);

    @Test
    void membersOfARingStandTogetherThenTiedOnesThenTheRest() {
        var ring = ring("R", 20);
        var matrix = matrix(
                List.of(
                        bidder("A", 1, null),
                        bidder("B", 2, ring),
                        bidder("C", 3, null),
                        bidder("D", 4, ring),
                        bidder("E", 5, null)),
                finding("F1", List.of("L1"), List.of("B", "D"), Family.DEVICE, "MAC"),
                finding("F2", List.of("L1"), List.of("C", "E"), Family.CONTACT, "PHONE"));
        assertThat(ids(matrix)).containsExactly("B", "D", "C", "E", "A");
        assertThat(matrix.bidders())
                .extracting(BidderMatrix.MatrixBidder::tiedTo)
                .containsExactly(1, 1, 1, 1, 0);
    }

    @Test
    void aRingTiedInTheLotStandsBeforeAStrongerOneTiedElsewhere() {
        var stronger = ring("S", 90);
        var here = ring("R", 20);
        var matrix = matrix(
                List.of(bidder("A", 1, stronger), bidder("B", 2, stronger), bidder("C", 3, here), bidder("D", 4, here)),
                finding("F1", List.of("L1"), List.of("C", "D"), Family.DEVICE, "MAC"),
                finding("F2", List.of("L2"), List.of("A", "B"), Family.DEVICE, "MAC"));
        assertThat(ids(matrix)).containsExactly("C", "D", "A", "B");
    }

    @Test
    void aLeadThatCarriesNoBitsTiesNobody() {
        var view = new FindingView(
                "F", "a-rule", "1", List.of(), Grade.LEAD, List.of("L2"), List.of("A", "B"), 2, 0, "[]", "", false);
        var seen = new Observation(Family.PRICE, "PRICE_PULL", 0, true);
        var nothing = new Told(
                view,
                new Tie("F", "a-rule", Grade.LEAD, List.of("L2"), List.of("A", "B"), List.of(seen)),
                List.of("PRICE_PULL"));
        var matrix = matrix(List.of(bidder("A", 1, null), bidder("B", 2, null)), nothing);
        assertThat(matrix.cells()).isEmpty();
        assertThat(matrix.bidders()).allMatch(bidder -> bidder.tiedTo() == 0);
    }

    @Test
    void aRingOfWhichOneMemberBidsIsNoGroup() {
        var matrix = matrix(List.of(bidder("A", 1, null), bidder("B", 2, ring("R", 20)), bidder("C", 3, null)));
        assertThat(ids(matrix)).containsExactly("A", "B", "C");
    }

    @Test
    void whatTiesInTheLotAndElsewhereStaysApart() {
        var matrix = matrix(
                List.of(bidder("A", 1, null), bidder("B", 2, null), bidder("C", 3, null)),
                finding("F1", List.of("L1"), List.of("A", "B"), Family.DEVICE, "MAC"),
                finding("F2", List.of("L2"), List.of("A", "B", "Z"), Family.CONTACT, "PHONE"),
                finding("F3", List.of("L1", "L2"), List.of("B", "C"), Family.PRICE, "PRICE_COVERS"));
        assertThat(matrix.cells()).hasSize(2);
        var first = matrix.cells().getFirst();
        assertThat(first.kinds()).containsExactly("MAC", "PHONE");
        assertThat(first.bits()).isEqualTo(20);
        assertThat(first.sameLot())
                .satisfies(ties -> assertThat(ties.findingIds()).containsExactly("F1"))
                .satisfies(ties -> assertThat(ties.bits()).isEqualTo(10));
        assertThat(first.otherLots())
                .satisfies(ties -> assertThat(ties.findingIds()).containsExactly("F2"));
        assertThat(matrix.cells().getLast().sameLot()).isNull();
        assertThat(matrix.cells().getLast().otherLots())
                .satisfies(ties -> assertThat(ties.lots()).isEqualTo(2));
    }

    @Test
    void cellsLieAboveTheDiagonalAndNobodyOutsideTheLotIsTold() {
        var matrix = matrix(
                List.of(bidder("B", 1, null), bidder("A", 2, null)),
                finding("F1", List.of("L1"), List.of("A", "B"), Family.DEVICE, "MAC"),
                finding("F2", List.of("L2"), List.of("A", "Z"), Family.DEVICE, "MAC"));
        assertThat(matrix.cells())
                .extracting(MatrixCell::row, MatrixCell::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1));
        assertThat(matrix.cells().getFirst().one().id()).isEqualTo("B");
    }

    @Test
    void moreBiddersThanFitAreToldAndTheTiedOnesAreKept() {
        var many = IntStream.range(0, BidderMatrix.MOST + 5)
                .mapToObj(at -> bidder("H%03d".formatted(at), at, null))
                .toList();
        var last = "H%03d".formatted(BidderMatrix.MOST + 4);
        var matrix = matrix(many, finding("F1", List.of("L1"), List.of("H000", last), Family.DEVICE, "MAC"));
        assertThat(matrix.truncated()).isTrue();
        assertThat(matrix.totalBidders()).isEqualTo(BidderMatrix.MOST + 5);
        assertThat(matrix.bidders()).hasSize(BidderMatrix.MOST);
        assertThat(ids(matrix)).startsWith("H000", last);
    }

    @Test
    void onlyLotsInWhichBothBidAreMeetings() {
        var meetings = BidderMatrix.meetings(Map.of("A", List.of("L1", "L2", "L3"), "B", List.of("L2", "L3", "L4")));
        assertThat(meetings.of(List.of("A", "B"))).isEqualTo(2);
        assertThat(meetings.of(List.of("A", "Z"))).isEqualTo(1);
    }

    private static BidderMatrix matrix(List<Entrant> bidders, Told... told) {
        return BidderMatrix.of(LOT, null, bidders, List.of(told), firms -> 1);
    }

    private static List<String> ids(BidderMatrix matrix) {
        return matrix.bidders().stream().map(bidder -> bidder.company().id()).toList();
    }

    private static Entrant bidder(String id, int price, @Nullable RingView ring) {
        return new Entrant(new Company(id, null, null), List.of(), BigDecimal.valueOf(price), false, ring);
    }

    private static RingView ring(String id, double strength) {
        return new RingView(id, 0, strength, null, null, Grade.DEEMED, List.of("L1"), null, null, null, false);
    }

    private static Told finding(String id, List<String> lots, List<String> firms, Family family, String kind) {
        var view = new FindingView(id, "a-rule", "1", List.of(), Grade.LEAD, lots, firms, 2, 10, "[]", "", false);
        var seen = new Observation(family, kind, 10, false);
        return new Told(view, new Tie(id, "a-rule", Grade.LEAD, lots, firms, List.of(seen)), List.of(kind));
    }
}

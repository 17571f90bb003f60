package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.detect.PricePatterns.Told;
import io.lianhuan.detect.PricePicture.PricedBid;
import io.lianhuan.detect.screens.Screen;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Lot;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceDrawingTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-04T09:00:00+08:00");

    @Test
    void aBidIsRankedAmongValidOnesAndMeasuredAgainstMeanAndCeiling() {
        var picture = lot("经评审的最低投标价法", null, 200)
                .picture(
                        List.of(bid("A", 100), refused("B", 50), bid("C", 100), bid("D", 160), rate("E", null)),
                        List.of(),
                        List.of());
        assertThat(picture.bids()).extracting(PricedBid::rank).containsExactly(1, null, 1, 3, null);
        assertThat(picture.mean()).satisfies(mean -> assertThat(mean.price()).isEqualByComparingTo("120.00"));
        var first = picture.bids().getFirst();
        assertThat(first.shareOfCeiling()).isEqualTo(0.5);
        assertThat(first.fromMean()).isCloseTo(-1.0 / 6, within(1e-12));
        assertThat(picture.bids().get(1).valid()).isFalse();
        assertThat(picture.bids().getLast().shareOfCeiling()).isNull();
    }

    @Test
    void theExtremesAreCutFromTheTrimmedMean() {
        var bids = Stream.concat(
                        Stream.of(bid("LOW", 1), bid("TOP", 1000)),
                        IntStream.range(0, 8).mapToObj(at -> bid("H" + at, 100)))
                .toList();
        assertThat(lot("平均值下浮", "0.5%、3%", 200)
                        .picture(bids, List.of(), List.of())
                        .trimmedMean())
                .satisfies(mean -> assertThat(mean.price()).isEqualByComparingTo("100.00"));
    }

    @Test
    void aMeanBasedLotHasATargetForEachEndOfTheReductionsAndNoScreens() {
        var picture = lot("平均值下浮", "0.5%、1%、3%", 200)
                .picture(List.of(winner("A", 98), bid("B", 100), bid("C", 102)), List.of(), List.of());
        assertThat(picture.target()).satisfies(target -> {
            assertThat(target.low()).isEqualTo(0.005);
            assertThat(target.high()).isEqualTo(0.03);
            assertThat(target.highest())
                    .satisfies(mark -> assertThat(mark.price()).isEqualByComparingTo("99.50"));
            assertThat(target.lowest())
                    .satisfies(mark -> assertThat(mark.price()).isEqualByComparingTo("97.00"));
            assertThat(target.drawn()).isNull();
            assertThat(target.reductionOfWinner()).isCloseTo(0.02, within(1e-12));
        });
        assertThat(picture.screens()).isEmpty();
        assertThat(picture.screensSilent()).contains("mean");
        assertThat(picture.stratum()).isNull();
    }

    @Test
    void oneAnnouncedReductionIsTheOneThatWasDrawn() {
        assertThat(lot("平均值下浮", "K=2%", 200)
                        .picture(List.of(bid("B", 100)), List.of(), List.of())
                        .target())
                .satisfies(target -> {
                    assertThat(target.drawn()).isEqualTo(0.02);
                    assertThat(target.target())
                            .satisfies(mark -> assertThat(mark.price()).isEqualByComparingTo("98.00"));
                });
    }

    @Test
    void ratesAreDrawnAsSharesOfTheCeiling() {
        var picture =
                lot("费率报价", null, Double.NaN).picture(List.of(rate("A", 0.2), rate("B", 0.1)), List.of(), List.of());
        assertThat(picture.bids()).extracting(PricedBid::rank).containsExactly(1, 2);
        assertThat(picture.mean()).satisfies(mean -> {
            assertThat(mean.price()).isNull();
            assertThat(mean.shareOfCeiling()).isCloseTo(0.85, within(1e-12));
        });
    }

    @Test
    void aScreenIsHeldAgainstLotsOfAboutAsManyBids() {
        var others = new ArrayList<double[]>();
        IntStream.range(0, 12).forEach(at -> others.add(new double[] {100, 101 + at, 120 + at, 130 + at}));
        others.add(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        var picture = lot("最低价法", null, 200)
                .picture(List.of(bid("A", 100), bid("B", 101), bid("C", 102), bid("D", 103)), others, List.of());
        assertThat(picture.stratum()).satisfies(stratum -> {
            assertThat(stratum.lots()).isEqualTo(12);
            assertThat(stratum.fewestBids()).isEqualTo(2);
            assertThat(stratum.mostBids()).isEqualTo(8);
        });
        assertThat(picture.screens()).first().satisfies(cv -> {
            assertThat(cv.screen()).isEqualTo(Screen.CV);
            assertThat(cv.highIsSuspicious()).isFalse();
            assertThat(cv.comparison().quantile()).isZero();
            assertThat(cv.comparison().lots()).isEqualTo(12);
            assertThat(cv.comparison().median()).isGreaterThan(cv.value());
        });
    }

    @Test
    void tooFewComparableLotsGiveNoQuantile() {
        var picture = lot("最低价法", null, 200)
                .picture(List.of(bid("A", 100), bid("B", 101)), List.of(new double[] {100, 120}), List.of());
        assertThat(picture.screens()).first().satisfies(screen -> {
            assertThat(screen.comparison().lots()).isEqualTo(1);
            assertThat(screen.comparison().quantile()).isNull();
        });
    }

    @Test
    void stepsAreToldWithTheirSizeAndWhatTheyReachOver() {
        var picture = lot("平均值下浮", "0.5%、3%", 200)
                .picture(
                        List.of(bid("A", 97), bid("B", 98), bid("C", 99), bid("H", 100), bid("J", 100)),
                        List.of(),
                        List.of(told("PRICE_STEPS", "A", "B", "C")));
        assertThat(picture.patterns()).singleElement().satisfies(pattern -> {
            assertThat(pattern.kind()).isEqualTo(PricePicture.PatternKind.STEPS);
            assertThat(pattern.companies()).extracting(Company::id).containsExactly("A", "B", "C");
            assertThat(pattern.grid()).satisfies(grid -> {
                assertThat(grid.difference())
                        .satisfies(step -> assertThat(step.price()).isEqualByComparingTo("1.00"));
                assertThat(grid.deviation()).isZero();
                assertThat(grid.coverage()).isCloseTo(0.8, within(1e-9));
            });
        });
        assertThat(picture.bids().getFirst().findingIds()).containsExactly("F");
        assertThat(picture.bids().getLast().findingIds()).isEmpty();
    }

    @Test
    void coversAreToldWithTheBidTheyMakeWayFor() {
        var picture = lot("最低价法", null, 200)
                .picture(
                        List.of(winner("A", 100), bid("H", 105), bid("B", 110), bid("C", 120)),
                        List.of(),
                        List.of(told("PRICE_COVERS", "A", "B", "C")));
        assertThat(picture.patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.covers()).satisfies(covers -> {
                    assertThat(covers.leader().id()).isEqualTo("A");
                    assertThat(covers.won()).isTrue();
                    assertThat(covers.least()).isCloseTo(0.1, within(1e-12));
                    assertThat(covers.most()).isCloseTo(0.2, within(1e-12));
                }));
    }

    @Test
    void aPullIsToldWithTheMeanThatWouldBeWithoutIt() {
        var picture = lot("平均值下浮", null, 200)
                .picture(
                        List.of(bid("A", 50), bid("B", 50), bid("H", 100), bid("J", 100)),
                        List.of(),
                        List.of(told("PRICE_PULL", "A", "B")));
        assertThat(picture.patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.pull()).satisfies(pull -> {
                    assertThat(pull.without().price()).isEqualByComparingTo("100.00");
                    assertThat(pull.shift()).isCloseTo(-1.0 / 3, within(1e-12));
                    assertThat(pull.nearest())
                            .satisfies(nearest -> assertThat(nearest.id()).isEqualTo("H"));
                }));
    }

    @Test
    void aMultipleIsToldOfTheLowerAndTheHigherPrice() {
        var picture = lot("最低价法", null, 200)
                .picture(
                        List.of(bid("H", 90), bid("A", 100), bid("J", 103), bid("B", 106)),
                        List.of(),
                        List.of(told("PRICE_RATIO", "A", "B")));
        assertThat(picture.patterns()).singleElement().satisfies(pattern -> {
            assertThat(pattern.kind()).isEqualTo(PricePicture.PatternKind.MULTIPLE);
            assertThat(pattern.multiple()).satisfies(multiple -> {
                assertThat(multiple.lower().id()).isEqualTo("A");
                assertThat(multiple.higher().id()).isEqualTo("B");
                assertThat(multiple.ratio()).isCloseTo(1.06, within(1e-12));
            });
        });
    }

    @Test
    void aDistanceIsToldFromTheLowestBidAsAShareOfTheCeiling() {
        var bids = List.of(bid("H", 150), bid("A", 154), bid("J", 155), bid("B", 160));
        var told = List.of(told("PRICE_GAP", "A", "B"));
        assertThat(lot("最低价法", null, 200).picture(bids, List.of(), told).patterns())
                .singleElement()
                .satisfies(pattern -> {
                    assertThat(pattern.kind()).isEqualTo(PricePicture.PatternKind.DISTANCE);
                    assertThat(pattern.distance()).satisfies(distance -> {
                        assertThat(distance.lowest().id()).isEqualTo("H");
                        assertThat(distance.least()).isCloseTo(0.02, within(1e-12));
                        assertThat(distance.most()).isCloseTo(0.05, within(1e-12));
                    });
                });
        assertThat(lot("最低价法", null, Double.NaN).picture(bids, List.of(), told).patterns())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.distance()).isNull());
    }

    @Test
    void aLotWithoutBidsHasAnEmptyPicture() {
        var picture = lot("最低价法", null, 200).picture(List.of(), List.of(), List.of());
        assertThat(picture.mean()).isNull();
        assertThat(picture.screens()).isEmpty();
        assertThat(picture.screensSilent()).contains("few");
    }

    /** @param ceiling in yuan */
    private static PriceDrawing lot(String award, @Nullable String announced, double ceiling) {
        return new PriceDrawing(
                new Lot("L1", null, null, null), "施工", "", award, announced, ceiling * 100, "CNY", AT, 730);
    }

    private static PricedBid bid(String id, int price) {
        return bid(id, BigDecimal.valueOf(price), null, true, false);
    }

    private static PricedBid winner(String id, int price) {
        return bid(id, BigDecimal.valueOf(price), null, true, true);
    }

    private static PricedBid refused(String id, int price) {
        return bid(id, BigDecimal.valueOf(price), null, false, false);
    }

    private static PricedBid rate(String id, @Nullable Double discount) {
        return bid(id, null, discount, true, false);
    }

    private static PricedBid bid(
            String id, @Nullable BigDecimal price, @Nullable Double discount, boolean valid, boolean won) {
        var company = new Company(id, null, null);
        return new PricedBid(
                "L1-" + id,
                company,
                List.of(),
                price,
                null,
                discount,
                null,
                null,
                null,
                valid,
                null,
                won,
                null,
                null,
                List.of());
    }

    private static Told told(String kind, String... firms) {
        var finding = new FindingView(
                "F", "a-rule", "1", List.of(), Grade.LEAD, List.of("L1"), List.of(firms), null, 10, "[]", "", false);
        return new Told(finding, kind, List.of(firms), 0.001, null);
    }
}

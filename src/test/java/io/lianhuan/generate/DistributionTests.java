package io.lianhuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Tender;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds a small city to the magnitudes that are assumed of Zhoushan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributionTests {

    private final List<Tender> tenders = new ArrayList<>();

    @BeforeAll
    void bid() {
        Generation.rehearse(CitySize.SMALL, 1, tenders::add);
    }

    @Test
    void aSmallCityHasItsSize() {
        assertThat(tenders).hasSize(420);
        assertThat(tenders.stream().mapToInt(tender -> tender.offers().size()).sum())
                .isBetween(7_200, 9_200);
    }

    @ParameterizedTest(name = "{0}: {1} to {2} bidders")
    @CsvSource({"TURNKEY, 3, 8", "SCHOOLS, 4, 20", "SUPERVISION, 8, 30", "ROADS, 14, 120", "HOMES, 14, 120"})
    void asManyBidAsTheKindOfLotAttracts(LotKind kind, int fewest, int most) {
        assertThat(ofKind(kind)
                        .filter(tender ->
                                tender.lot().round() == 1 && !tender.lot().isFailed()))
                .isNotEmpty()
                .allSatisfy(tender -> assertThat(tender.offers().size()).isBetween(fewest, most));
    }

    @ParameterizedTest(name = "{0}: honest discounts of {1} to {2} on the mean")
    @CsvSource({"SCHOOLS, 0.03, 0.08", "ROADS, 0.08, 0.12", "GOODS, 0.10, 0.25", "SUPERVISION, 0.05, 0.20"})
    void theMethodMakesTheDiscount(LotKind kind, double least, double most) {
        var mean = ofKind(kind)
                .flatMap(tender -> tender.offers().stream())
                .mapToDouble(offer -> 1 - offer.price())
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(least, most);
    }

    @Test
    void theLargestShareOfLotsIsWorks() {
        var works =
                tenders.stream().filter(tender -> tender.lot().kind().isWorks()).count();

        assertThat(works / 420.0).isBetween(0.58, 0.76);
    }

    @Test
    void lotsPileUpAroundTheLimitOfFourMillion() {
        var estimates = tenders.stream().map(Tender::lot).map(Lot::estimate).toList();
        var around = count(estimates, 3_880_000_00L, 4_120_000_00L);
        var below = count(estimates, 3_400_000_00L, 3_640_000_00L);

        assertThat(around).isGreaterThan(3 * Math.max(1, below));
        assertThat(estimates).allMatch(estimate -> estimate >= 200_000_00L && estimate <= 400_000_000_00L);
    }

    private static long count(List<Long> estimates, long from, long to) {
        return estimates.stream()
                .filter(estimate -> estimate >= from && estimate <= to)
                .count();
    }

    @Test
    void fewLotsOpenAroundTheSpringFestivalAndMostInSpring() {
        Map<Month, Long> byMonth = tenders.stream()
                .collect(Collectors.groupingBy(tender -> tender.lot().openedAt().getMonth(), Collectors.counting()));

        assertThat(byMonth.getOrDefault(Month.FEBRUARY, 0L) * 2).isLessThan(byMonth.getOrDefault(Month.APRIL, 0L));
        assertThat(tenders)
                .allMatch(tender -> tender.lot().openedAt().getDayOfWeek().getValue() <= 5);
    }

    @Test
    void mostBidsComeInTheLastDay() {
        var offers = tenders.stream()
                .flatMap(tender -> tender.offers().stream()
                        .map(offer -> java.time.Duration.between(
                                        offer.submittedAt(), tender.lot().openedAt())
                                .toMinutes()))
                .toList();

        assertThat(share(offers, 24 * 60)).isBetween(0.5, 0.68);
        assertThat(share(offers, 61)).isBetween(0.10, 0.2);
        assertThat(offers).allMatch(minutes -> minutes >= 0);
    }

    private static double share(List<Long> minutes, long most) {
        return (double) minutes.stream().filter(minute -> minute <= most).count() / minutes.size();
    }

    @Test
    void oneToThreePerCentOfTheBidsAreVoid() {
        var offers =
                tenders.stream().flatMap(tender -> tender.offers().stream()).toList();
        var share = (double) offers.stream().filter(offer -> !offer.isValid()).count() / offers.size();

        assertThat(share).isBetween(0.01, 0.03);
    }

    @Test
    void aDepositIsARoundSumOfAtMostTwoPerCent() {
        assertThat(tenders).allSatisfy(tender -> {
            var lot = tender.lot();
            assertThat(lot.deposit()).isLessThanOrEqualTo(Math.min(80_000_000, Math.max(lot.estimate() / 50, 100_000)));
            assertThat(lot.deposit() % 100_000).isZero();
        });
    }

    @Test
    void whoWinsFollowsFromTheMethod() {
        assertThat(ofKind(LotKind.GOODS).filter(tender -> !tender.ranking().isEmpty()))
                .allSatisfy(tender -> {
                    var valid = tender.offers().stream().filter(Offer::isValid).mapToDouble(Offer::price);
                    assertThat(tender.ranking().getFirst().price())
                            .isEqualTo(valid.min().orElseThrow());
                });
    }

    @Test
    void someBidOftenAndManySeldom() {
        var bids = new HashMap<String, Integer>();
        tenders.forEach(tender ->
                tender.offers().forEach(offer -> bids.merge(offer.firm().creditCode(), 1, Integer::sum)));
        var sorted = bids.values().stream().sorted().toList();

        assertThat(sorted.getLast()).isGreaterThan(3 * sorted.get(sorted.size() / 2));
        assertThat(bids).hasSizeGreaterThan(230);
    }

    @Test
    void theSameCityComesOutAgain() {
        var again = new ArrayList<Tender>();
        Generation.rehearse(CitySize.SMALL, 1, again::add);

        assertThat(prices(again)).isEqualTo(prices(tenders));
    }

    private static List<Double> prices(List<Tender> tenders) {
        return tenders.stream()
                .flatMap(tender -> tender.offers().stream())
                .map((Function<Offer, Double>) Offer::price)
                .toList();
    }

    private java.util.stream.Stream<Tender> ofKind(LotKind kind) {
        return tenders.stream().filter(tender -> tender.lot().kind() == kind);
    }
}

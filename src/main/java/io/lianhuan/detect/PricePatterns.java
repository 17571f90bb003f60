package io.lianhuan.detect;

import io.lianhuan.detect.PricePicture.Covers;
import io.lianhuan.detect.PricePicture.Distance;
import io.lianhuan.detect.PricePicture.Grid;
import io.lianhuan.detect.PricePicture.Mark;
import io.lianhuan.detect.PricePicture.Multiple;
import io.lianhuan.detect.PricePicture.PatternKind;
import io.lianhuan.detect.PricePicture.PricePattern;
import io.lianhuan.detect.PricePicture.PricedBid;
import io.lianhuan.detect.PricePicture.Pull;
import io.lianhuan.detect.screens.KRange;
import io.lianhuan.detect.screens.MeanPull;
import io.lianhuan.detect.screens.PriceGrid;
import io.lianhuan.detect.screens.RegularSteps;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.jspecify.annotations.Nullable;

/** Draws what findings tell of the prices of a lot: how large the steps are, for whom the others make way, how far the mean moves. */
final class PricePatterns {

    private static final int FEWEST_STEPS = 3;

    private final List<PricedBid> bids;
    private final double[] prices;
    private final @Nullable KRange range;
    private final DoubleFunction<Mark> mark;

    /**
     * @param bids valid bids with a price, the lowest first
     * @param prices of these bids, in their order
     * @param range the announced reductions, where a mean decides
     * @param mark a place among these prices as it is shown
     */
    PricePatterns(List<PricedBid> bids, double[] prices, @Nullable KRange range, DoubleFunction<Mark> mark) {
        this.bids = bids;
        this.prices = prices;
        this.range = range;
        this.mark = mark;
    }

    /** What a finding says of these prices, as its statement gives it. */
    record Told(
            FindingView finding,
            String evidenceKind,
            Collection<String> companyIds,
            @Nullable Double chance,
            @Nullable Double falseDiscoveryRate) {}

    PricePattern of(Told told) {
        var places = IntStream.range(0, bids.size())
                .filter(at -> told.companyIds().contains(bids.get(at).company().id()))
                .boxed()
                .toList();
        var kind = kind(told.evidenceKind());
        return new PricePattern(
                kind,
                told.evidenceKind(),
                told.finding(),
                places.stream().map(at -> bids.get(at).company()).toList(),
                told.chance(),
                told.falseDiscoveryRate(),
                kind == PatternKind.STEPS && places.size() >= FEWEST_STEPS ? grid(places) : null,
                kind == PatternKind.COVERS && places.size() > 1 ? covers(places) : null,
                kind == PatternKind.PULL && places.size() > 1 && places.size() < prices.length ? pull(places) : null,
                kind == PatternKind.MULTIPLE && places.size() == 2 ? multiple(places) : null,
                kind == PatternKind.DISTANCE && !places.isEmpty() ? distance(places) : null);
    }

    private static PatternKind kind(String evidenceKind) {
        return switch (evidenceKind) {
            case "PRICE_STEPS", "PRICE_GRID" -> PatternKind.STEPS;
            case "PRICE_COVERS" -> PatternKind.COVERS;
            case "PRICE_PULL" -> PatternKind.PULL;
            case "PRICE_RATIO" -> PatternKind.MULTIPLE;
            case "PRICE_GAP" -> PatternKind.DISTANCE;
            default -> PatternKind.OTHER;
        };
    }

    /** Whichever of differences and ratios varies less. */
    private Grid grid(List<Integer> places) {
        double[] members = places.stream().mapToDouble(at -> prices[at]).toArray();
        double[] differences = steps(members);
        double[] ratios = steps(Arrays.stream(members).map(Math::log).toArray());
        boolean isRatio = deviation(ratios) < deviation(differences);
        double step = Mean.of(isRatio ? ratios : differences).getAsDouble();
        double deviation = deviation(isRatio ? ratios : differences);
        var kind = isRatio ? RegularSteps.Kind.RATIO : RegularSteps.Kind.DIFFERENCE;
        return new Grid(
                kind,
                isRatio ? null : mark.apply(step),
                isRatio ? Math.expm1(step) : null,
                deviation,
                range == null
                        ? null
                        : PriceGrid.of(new RegularSteps(kind, places, step, deviation, 1, 1), prices, range)
                                .coverage());
    }

    private static double[] steps(double[] sorted) {
        return IntStream.range(1, sorted.length)
                .mapToDouble(at -> sorted[at] - sorted[at - 1])
                .toArray();
    }

    private static double deviation(double[] steps) {
        double mean = Mean.of(steps).getAsDouble();
        return mean == 0 ? 0 : StandardDeviation.of(steps).getAsDouble() / mean;
    }

    private Covers covers(List<Integer> places) {
        int leader =
                places.stream().filter(at -> bids.get(at).won()).findFirst().orElse(places.getFirst());
        double[] above = places.stream()
                .filter(at -> at != leader)
                .mapToDouble(at -> prices[at] / prices[leader] - 1)
                .sorted()
                .toArray();
        return new Covers(bids.get(leader).company(), bids.get(leader).won(), above[0], above[above.length - 1]);
    }

    private Pull pull(List<Integer> places) {
        var pull = MeanPull.of(prices, places, PricePicture.TRIM, 0, 0);
        return new Pull(
                mark.apply(pull.base() * (1 - pull.shift())),
                pull.shift(),
                pull.nearest() < 0 ? null : bids.get(pull.nearest()).company());
    }

    private Multiple multiple(List<Integer> places) {
        int lower = places.getFirst();
        int higher = places.getLast();
        return new Multiple(bids.get(lower).company(), bids.get(higher).company(), prices[higher] / prices[lower]);
    }

    /** Null without a ceiling price, of which distances are shares. */
    private @Nullable Distance distance(List<Integer> places) {
        var nearest = share(places.getFirst());
        var farthest = share(places.getLast());
        var lowest = share(0);
        return nearest == null || farthest == null || lowest == null
                ? null
                : new Distance(bids.getFirst().company(), nearest - lowest, farthest - lowest);
    }

    private @Nullable Double share(int at) {
        return mark.apply(prices[at]).shareOfCeiling();
    }
}

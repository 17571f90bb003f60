package io.lianhuan.detect;

import io.lianhuan.detect.PricePatterns.Told;
import io.lianhuan.detect.PricePicture.AwardTarget;
import io.lianhuan.detect.PricePicture.Mark;
import io.lianhuan.detect.PricePicture.PricePattern;
import io.lianhuan.detect.PricePicture.PricedBid;
import io.lianhuan.detect.PricePicture.Stratum;
import io.lianhuan.detect.PricePicture.TightestGroup;
import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.KRange;
import io.lianhuan.detect.screens.SubsetScreens;
import io.lianhuan.detect.screens.TrimmedMean;
import io.lianhuan.graph.Lot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.commons.statistics.descriptive.Mean;
import org.jspecify.annotations.Nullable;

/**
 * A lot whose prices are to be drawn.
 *
 * @param awardText how the winner is found, as the file says
 * @param announced reductions of the mean, as the file says
 * @param ceiling in fen; NaN where there is none
 * @param at when its bids were opened, or due
 * @param days how far away in time comparable lots may be
 */
record PriceDrawing(
        Lot lot,
        @Nullable String kind,
        String trade,
        @Nullable String awardText,
        @Nullable String announced,
        double ceiling,
        String currency,
        @Nullable OffsetDateTime at,
        int days) {

    private static final double FEN = 100;
    private static final Pattern ONE_REDUCTION = Pattern.compile("\\D*(\\d+(?:\\.\\d+)?)\\s*[%％]\\D*");

    Award award() {
        return Award.of(awardText);
    }

    private @Nullable KRange range() {
        return award().isMeanBased() && announced != null
                ? KRange.parse(announced).orElse(null)
                : null;
    }

    /**
     * The picture.
     *
     * @param others valid prices of lots of the same kind, trade and award method
     */
    PricePicture picture(List<PricedBid> bids, List<double[]> others, List<Told> told) {
        var figures = Figures.of(bids, ceiling);
        double[] prices = figures.valid();
        var comparable = others.stream()
                .filter(other -> isComparable(other, prices.length))
                .toList();
        var comparison = new PriceComparison(prices, comparable);
        double base = prices.length == 0 ? Double.NaN : TrimmedMean.of(prices, PricePicture.TRIM);
        var shown = figures.shown(base, told);
        return new PricePicture(
                lot,
                award(),
                awardText,
                currency,
                figures.amount(ceiling),
                shown,
                prices.length == 0 ? null : figures.mark(Mean.of(prices).getAsDouble()),
                prices.length == 0 ? null : figures.mark(base),
                award().isMeanBased() && prices.length > 0 ? target(figures, base) : null,
                stratum(prices.length, comparable.size()),
                comparison.screens(award()),
                tightest(figures, comparison),
                patterns(figures, told));
    }

    /** Half to twice as many bids; a screen depends on how many there are. */
    private static boolean isComparable(double[] other, int bids) {
        return other.length >= fewest(bids) && other.length <= 2 * bids;
    }

    private static int fewest(int bids) {
        return Math.max(2, (bids + 1) / 2);
    }

    private @Nullable Stratum stratum(int bids, int lots) {
        if (award().screens().isEmpty()) {
            return null;
        }
        return new Stratum(kind, trade, award(), day(-days), day(days), fewest(bids), 2 * bids, lots);
    }

    private @Nullable LocalDate day(int after) {
        return at == null ? null : at.toLocalDate().plusDays(after);
    }

    private @Nullable TightestGroup tightest(Figures figures, PriceComparison comparison) {
        var prices = figures.valid();
        if (award().screens().isEmpty() || prices.length <= PriceComparison.GROUP) {
            return null;
        }
        var tightest = SubsetScreens.tightest(prices, PriceComparison.GROUP);
        return new TightestGroup(
                tightest.cv(),
                tightest.members().stream()
                        .map(at -> figures.priced().get(at).company())
                        .toList(),
                comparison.ofTightest(tightest.cv()));
    }

    private AwardTarget target(Figures figures, double base) {
        var range = range();
        var drawn = drawn();
        var won = figures.priced().stream().filter(PricedBid::won).findFirst();
        return new AwardTarget(
                announced,
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                range == null ? null : figures.mark(base * (1 - range.low())),
                range == null ? null : figures.mark(base * (1 - range.high())),
                drawn.isPresent() ? drawn.getAsDouble() : null,
                drawn.isPresent() ? figures.mark(base * (1 - drawn.getAsDouble())) : null,
                won.map(bid -> 1 - figures.figure(bid) / base).orElse(null));
    }

    /** The reduction, where the file names one and no range. */
    private OptionalDouble drawn() {
        var one = ONE_REDUCTION.matcher(Objects.requireNonNullElse(announced, ""));
        return one.matches() ? OptionalDouble.of(Double.parseDouble(one.group(1)) / 100) : OptionalDouble.empty();
    }

    private List<PricePattern> patterns(Figures figures, List<Told> told) {
        var patterns = new PricePatterns(figures.priced(), figures.valid(), range(), figures::mark);
        return told.stream().map(patterns::of).toList();
    }

    /**
     * Bids as numbers: amounts in fen, or shares of the ceiling price where no bid names an amount.
     *
     * @param priced valid bids with a number, the lowest first
     */
    private record Figures(List<PricedBid> bids, List<PricedBid> priced, boolean areAmounts, double ceiling) {

        static Figures of(List<PricedBid> bids, double ceiling) {
            boolean areAmounts = bids.stream().anyMatch(bid -> bid.price() != null);
            var all = new Figures(bids, List.of(), areAmounts, ceiling);
            var priced = bids.stream()
                    .filter(bid -> bid.valid() && all.figure(bid) > 0)
                    .sorted(Comparator.<PricedBid>comparingDouble(all::figure)
                            .thenComparing(bid -> bid.company().id()))
                    .toList();
            return new Figures(bids, priced, areAmounts, ceiling);
        }

        /** NaN where it is unknown. */
        double figure(PricedBid bid) {
            if (areAmounts) {
                return bid.price() == null
                        ? Double.NaN
                        : bid.price().movePointRight(2).doubleValue();
            }
            return bid.discount() == null ? Double.NaN : 1 - bid.discount();
        }

        double[] valid() {
            return priced.stream().mapToDouble(this::figure).toArray();
        }

        Mark mark(double figure) {
            return areAmounts ? new Mark(amount(figure), share(figure)) : new Mark(null, figure);
        }

        @Nullable
        BigDecimal amount(double fen) {
            return Double.isNaN(fen) ? null : BigDecimal.valueOf(fen / FEN).setScale(2, RoundingMode.HALF_UP);
        }

        private @Nullable Double share(double figure) {
            return ceiling > 0 ? figure / ceiling : null;
        }

        /** The bids as they came, with what depends on the others. */
        List<PricedBid> shown(double base, List<Told> told) {
            double[] prices = valid();
            return bids.stream().map(bid -> shown(bid, base, prices, told)).toList();
        }

        private PricedBid shown(PricedBid bid, double base, double[] prices, List<Told> told) {
            double figure = figure(bid);
            return new PricedBid(
                    bid.bidId(),
                    bid.company(),
                    bid.partners(),
                    bid.price(),
                    bid.priceText(),
                    bid.discount(),
                    Double.isNaN(figure) ? null : mark(figure).shareOfCeiling(),
                    Double.isNaN(figure) || Double.isNaN(base) ? null : figure / base - 1,
                    bid.valid() && figure > 0
                            ? 1
                                    + (int) Arrays.stream(prices)
                                            .filter(price -> price < figure)
                                            .count()
                            : null,
                    bid.valid(),
                    bid.reason(),
                    bid.won(),
                    bid.place(),
                    bid.ring(),
                    told.stream()
                            .filter(one ->
                                    one.companyIds().contains(bid.company().id()))
                            .map(one -> one.finding().id())
                            .distinct()
                            .toList());
        }
    }
}

package io.lianhuan.detect;

import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.RegularSteps;
import io.lianhuan.detect.screens.Screen;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Lot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the prices of a lot look like: every bid, the means, the target of a mean-based award, the screens that mean something
 * under the lot's award method beside comparable lots, and the patterns that findings tell.
 *
 * @param award how the winner is found, as far as it is understood
 * @param currency of all amounts
 * @param mean of the valid bids
 * @param trimmedMean of the valid bids without the lowest and the highest tenth
 * @param target empty where no mean decides
 */
record PricePicture(
        Lot lot,
        Award award,
        @Nullable String awardText,
        String currency,
        @Nullable BigDecimal ceiling,
        List<PricedBid> bids,
        @Nullable Mark mean,
        @Nullable Mark trimmedMean,
        @Nullable AwardTarget target,
        @Nullable Stratum stratum,
        List<ScreenValue> screens,
        @Nullable TightestGroup tightest,
        List<PricePattern> patterns) {

    /** What mean-based awards usually cut on each side. */
    static final double TRIM = 0.1;

    /** The share that is cut on each side for the trimmed mean. */
    public double trim() {
        return TRIM;
    }

    /** Why no screen is told, where none is. */
    public @Nullable String screensSilent() {
        if (!screens.isEmpty()) {
            return null;
        }
        return switch (award) {
            case MEAN_BASED ->
                "Nearness to a mean wins: honest bids crowd and covers lose, so only the patterns speak.";
            case UNKNOWN -> "How the winner is found is not known, so no screen can be read.";
            default -> "There are too few valid prices.";
        };
    }

    /** A place among prices: the amount, where bids are amounts, and the share of the ceiling price. */
    record Mark(@Nullable BigDecimal price, @Nullable Double shareOfCeiling) {}

    /**
     * A bid.
     *
     * @param shareOfCeiling price ÷ ceiling price, or 1 − discount
     * @param fromMean price ÷ trimmed mean − 1
     * @param rank 1 for the lowest valid bid
     * @param place among the shortlisted
     * @param findingIds the patterns that the bid belongs to
     */
    record PricedBid(
            String bidId,
            Company company,
            List<Company> partners,
            @Nullable BigDecimal price,
            @Nullable String priceText,
            @Nullable Double discount,
            @Nullable Double shareOfCeiling,
            @Nullable Double fromMean,
            @Nullable Integer rank,
            boolean valid,
            @Nullable String reason,
            boolean won,
            @Nullable Integer place,
            @Nullable RingView ring,
            List<String> findingIds) {}

    /**
     * Where a mean-based award aims: at the trimmed mean less a reduction (K).
     *
     * @param announced the reductions as the tender file writes them
     * @param low the smallest announced reduction
     * @param high the greatest
     * @param highest the target at the smallest reduction
     * @param lowest the target at the greatest reduction
     * @param drawn the reduction that applied, where the file leaves no choice
     * @param target at the drawn reduction
     * @param reductionOfWinner the reduction that would have hit the winner's price exactly
     */
    record AwardTarget(
            @Nullable String announced,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Mark highest,
            @Nullable Mark lowest,
            @Nullable Double drawn,
            @Nullable Mark target,
            @Nullable Double reductionOfWinner) {}

    /**
     * The lots that this one is compared with.
     *
     * @param lots how many there are
     */
    record Stratum(
            @Nullable String kind,
            String trade,
            Award award,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int fewestBids,
            int mostBids,
            int lots) {}

    /** A screen of all valid bids. */
    record ScreenValue(Screen screen, double value, boolean highIsSuspicious, Comparison comparison) {}

    /** The four valid bids that vary least; a ring of four hides among outsiders. */
    record TightestGroup(double cv, List<Company> companies, Comparison comparison) {}

    /**
     * A value among those of comparable lots.
     *
     * @param lots for how many of them it is defined
     * @param quantile share of them with a smaller value, equal ones counting half; null below {@link PriceComparison#FEWEST}
     */
    record Comparison(
            int lots,
            @Nullable Double quantile,
            @Nullable Double lowerQuartile,
            @Nullable Double median,
            @Nullable Double upperQuartile) {}

    /** What a pattern is. */
    enum PatternKind {
        /** Equal steps. */
        STEPS,
        /** Prices that make way for one bid. */
        COVERS,
        /** Prices that move the mean. */
        PULL,
        /** A price that is the same multiple of another in lot after lot. */
        MULTIPLE,
        /** Losing prices that keep a distance from the lowest. */
        DISTANCE,
        /** Something else about prices. */
        OTHER
    }

    /**
     * A pattern that a finding tells.
     *
     * @param evidenceKind the kind of the finding's evidence
     * @param companies the bidders whose prices show it, the lowest price first
     * @param chance of such prices among bidders who do not know of each other
     */
    record PricePattern(
            PatternKind kind,
            String evidenceKind,
            FindingView finding,
            List<Company> companies,
            @Nullable Double chance,
            @Nullable Double falseDiscoveryRate,
            @Nullable Grid grid,
            @Nullable Covers covers,
            @Nullable Pull pull,
            @Nullable Multiple multiple,
            @Nullable Distance distance) {}

    /**
     * Equal steps.
     *
     * @param difference between neighbours, where differences are equal
     * @param ratio of neighbours less 1, where ratios are equal
     * @param deviation standard deviation of the steps over their mean
     * @param coverage share of the announced reductions that the bids reach over
     */
    record Grid(
            RegularSteps.Kind kind,
            @Nullable Mark difference,
            @Nullable Double ratio,
            double deviation,
            @Nullable Double coverage) {}

    /**
     * A bid and those that make way for it.
     *
     * @param leader the lowest of the group, or its winner where it won
     * @param least by which share of its price the nearest of the others lies above it
     * @param most the same for the farthest
     */
    record Covers(Company leader, boolean won, double least, double most) {}

    /**
     * A group, and the mean without it.
     *
     * @param without the trimmed mean without the group
     * @param shift (mean − mean without the group) ÷ mean: below 0 when the group pulls down
     * @param nearest the bidder outside the group that lies nearest to the moved mean
     */
    record Pull(Mark without, double shift, @Nullable Company nearest) {}

    /** Two bids of which the one is a multiple of the other: higher ÷ lower in this lot. */
    record Multiple(Company lower, Company higher, double ratio) {}

    /**
     * Losing bids and the lowest bid of the lot, from which they keep away.
     *
     * @param least (price − lowest price) ÷ ceiling price of the nearest
     * @param most the same for the farthest
     */
    record Distance(Company lowest, double least, double most) {}
}

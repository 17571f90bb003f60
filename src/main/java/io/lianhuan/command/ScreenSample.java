package io.lianhuan.command;

import io.lianhuan.detect.screens.Auc;
import io.lianhuan.detect.screens.Screen;
import io.lianhuan.detect.screens.SubsetScreens;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Lots with a ring and lots without one, and how well screens tell them apart.
 *
 * @param positives lots that are labelled
 * @param negatives lots that are compared with them
 */
record ScreenSample(String name, List<LabelledLot> positives, List<LabelledLot> negatives) {

    private static final int GROUP = 4;

    /** Lots split by a label; a lot that is on neither side is left out. */
    static ScreenSample of(
            String name, List<LabelledLot> lots, Predicate<LabelledLot> positive, Predicate<LabelledLot> negative) {
        return new ScreenSample(
                name,
                lots.stream().filter(positive).toList(),
                lots.stream().filter(negative.and(positive.negate())).toList());
    }

    /** The AUC of a screen, more suspicious being more; lots in which it is undefined are left out. */
    double auc(Screen screen) {
        return auc(bids -> screen.suspicion(screen.of(bids)));
    }

    /** The AUC of the highest value of a screen among all groups of four bids. */
    double aucOfHighestInGroups(Screen screen) {
        return auc(bids -> {
            var summary = SubsetScreens.of(bids, GROUP, 1).summaries().get(screen);
            return summary == null ? Double.NaN : screen.suspicion(summary.max());
        });
    }

    int size() {
        return positives.size() + negatives.size();
    }

    private double auc(ToDoubleFunction<double[]> suspicion) {
        return Auc.of(values(positives, suspicion), values(negatives, suspicion));
    }

    private static double[] values(List<LabelledLot> lots, ToDoubleFunction<double[]> suspicion) {
        return lots.stream()
                .mapToDouble(lot -> suspicion.applyAsDouble(lot.sorted()))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Samples of Tsuchiura's auctions, as the table of reference AUCs has them, and one after the reform beside them. */
    static List<ScreenSample> ofTsuchiura(List<LabelledLot> lots) {
        Predicate<LabelledLot> isMinority = lot -> lot.memberShare() <= 0.5;
        Predicate<LabelledLot> isMostly = lot -> lot.memberShare() >= 0.8;
        Predicate<LabelledLot> isAny = lot -> true;
        var before = of(lots, LabelledLots.BEFORE);
        var after = of(lots, LabelledLots.AFTER);
        return List.of(
                of("before, all-ring vs <=50 %, >=3 bids", atLeast(before, 3), LabelledLot::isAllMembers, isMinority),
                of("before, all-ring vs <=50 %, >=4 bids", atLeast(before, 4), LabelledLot::isAllMembers, isMinority),
                of("before, >=80 % vs rest, >=4 bids", atLeast(before, 4), isMostly, isAny),
                of("before, all-ring vs rest, >=4 bids", atLeast(before, 4), LabelledLot::isAllMembers, isAny),
                of("all years, all-ring vs rest, >=3 bids", atLeast(lots, 3), LabelledLot::isAllMembers, isAny),
                of("after, all-ring vs <=50 %, >=3 bids", atLeast(after, 3), LabelledLot::isAllMembers, isMinority));
    }

    /** One sample for each market, sorted; tenders of two bids or more. */
    static List<ScreenSample> ofMarkets(List<LabelledLot> lots) {
        return lots.stream()
                .map(LabelledLot::group)
                .distinct()
                .sorted()
                .map(market -> of(market, atLeast(of(lots, market), 2), LabelledLot::isAllMembers, lot -> true))
                .toList();
    }

    private static List<LabelledLot> of(List<LabelledLot> lots, String group) {
        return lots.stream().filter(lot -> lot.group().equals(group)).toList();
    }

    private static List<LabelledLot> atLeast(List<LabelledLot> lots, int bids) {
        return lots.stream().filter(lot -> lot.bids().size() >= bids).toList();
    }

    /** The screens that reference tables print, in their order. */
    static List<Screen> printed() {
        return Arrays.asList(
                Screen.CV, Screen.SPD, Screen.KSTEST, Screen.RD, Screen.DIFFP, Screen.RDNOR, Screen.SKEW, Screen.KURTO);
    }
}

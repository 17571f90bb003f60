package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.market.GroupPrices;
import io.lianhuan.detect.market.JointBidders.Group;
import java.util.OptionalDouble;

/** What rules about the prices of a group tell alike. */
final class GroupPricing {

    /** From which chance on the prices elsewhere are as far out as those in the common lots. */
    private static final double HABIT = 0.05;

    private GroupPricing() {}

    /** The kind of evidence: pulling a mean where a mean decides most of the lots, making way elsewhere. */
    static String kind(GroupPrices prices, Group group) {
        return 2 * prices.ofMean(group) > group.lots().size() ? "PRICE_PULL" : "PRICE_COVERS";
    }

    /**
     * Whether the members price so wherever they bid, which explains it.
     *
     * @param habit how often prices elsewhere would be as far out of the way
     */
    static boolean isHabit(OptionalDouble habit) {
        return habit.orElse(0) > HABIT;
    }

    /** The check of it. */
    static Check ownLevel(OptionalDouble habit) {
        return new Check(
                "own-level",
                habit.isPresent() ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                habit.isPresent()
                        ? "Where they bid without each other their prices are not so far out of the way (chance %.2g)."
                                .formatted(habit.getAsDouble())
                        : "There are too few lots without the others to tell.");
    }
}

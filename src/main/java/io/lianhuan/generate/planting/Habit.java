package io.lianhuan.generate.planting;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Tender;
import java.util.List;

/**
 * Something that the members of a plot do in common when they bid, and the trace that it leaves.
 *
 * @param trace what the files show of it
 * @param shaping changes the bids of those members that take part
 */
public record Habit(Trace trace, Shaping shaping) {

    /** Shapes the bids of those members that take part; whether anything about them changed. */
    boolean shows(Tender tender, List<Firm> members, Dice dice) {
        var before = tender.offers();
        shaping.shape(tender, members, dice);
        return !before.equals(tender.offers());
    }

    /** Changes bids before they are opened. */
    @FunctionalInterface
    public interface Shaping {
        void shape(Tender tender, List<Firm> members, Dice dice);
    }
}

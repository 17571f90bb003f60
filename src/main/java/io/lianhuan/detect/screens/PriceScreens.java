package io.lianhuan.detect.screens;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * All screens of the bids of one lot. They mean what their names say only among lots of one trade, size and award method;
 * fences belong to such a stratum and never to a constant.
 *
 * @param bids how many bids there are
 * @param values the screens that are defined
 */
public record PriceScreens(int bids, Map<Screen, Double> values) {

    public PriceScreens {
        values = Map.copyOf(values);
    }

    /** The screens of these bids, in any order and unit. Bids that are no positive number are refused. O(n log n). */
    public static PriceScreens of(double... bids) {
        var sorted = Bids.sorted(bids);
        var values = new EnumMap<Screen, Double>(Screen.class);
        for (Screen screen : Screen.values()) {
            double value = screen.of(sorted);
            if (!Double.isNaN(value)) {
                values.put(screen, value);
            }
        }
        return new PriceScreens(bids.length, values);
    }

    /** A screen's value; empty where it is undefined, see {@link Screen#of}. */
    public OptionalDouble value(Screen screen) {
        var value = values.get(screen);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

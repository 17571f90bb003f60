package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a tender is decided (评标办法), and therefore how honest bidders price: the method makes the distribution of prices.
 *
 * <p>Prices are shares of the ceiling price: 0.92 is 8 % below it.
 */
public sealed interface AwardMethod permits Comprehensive, MeanBased, LowestPrice, RateBid {

    /** The name that tender files write. */
    String title();

    /** The K values or the range of discounts that tender files announce; — where the method has none. */
    default String announcedRange() {
        return "—";
    }

    /** How honest bidders of one lot price, if that many take part. */
    HonestPricing honest(int bidders, Dice dice);

    /** The places of the offers in the order of the award, the winner first. */
    List<Integer> rank(List<Quote> offers, Dice dice);

    /** The offers by a figure, the smallest first; equal ones in the order in which they came. */
    static List<Integer> ascending(List<Quote> offers, ToDoubleFunction<Quote> figure) {
        return IntStream.range(0, offers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> figure.applyAsDouble(offers.get(at))))
                .toList();
    }
}

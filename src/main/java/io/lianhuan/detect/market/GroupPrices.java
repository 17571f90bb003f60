package io.lianhuan.detect.market;

import io.lianhuan.detect.market.JointBidders.Group;
import io.lianhuan.detect.screens.ConcertedPrices;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/** The prices of all lots by rank, and how improbably those of a group lie among them. */
public final class GroupPrices {

    /** Below so many prices elsewhere nothing can be said of a group's habits. */
    private static final int FEWEST_APART = 5;

    private final List<PriceRanks> lots;

    private GroupPrices(List<PriceRanks> lots) {
        this.lots = lots;
    }

    /** Of all lots of a market. Costs sorting each lot's bids. */
    public static GroupPrices of(Market market) {
        return new GroupPrices(IntStream.range(0, market.lots().size())
                .mapToObj(lot -> PriceRanks.of(market, lot))
                .toList());
    }

    /** The group's bids in its lots as numbers of the market, lot by lot, the lowest first. */
    public Stream<Integer> bidsOf(Group group) {
        return group.lots().stream().flatMap(lot -> lots.get(lot).bidsOf(group.firms()).stream());
    }

    /** How many of the group's lots a mean decides. */
    public long ofMean(Group group) {
        return group.lots().stream().filter(lot -> lots.get(lot).isOfMean()).count();
    }

    /** The same with the prices of each lot dealt out anew among its bidders. */
    GroupPrices dealt(RandomGenerator random) {
        return new GroupPrices(lots.stream().map(lot -> lot.dealt(random)).toList());
    }

    /** How often chance lays a group's bids in its lots as they lie: by Fisher over these lots. */
    public double chance(Group group) {
        return ConcertedPrices.together(group.lots().stream()
                .mapToDouble(lot -> lots.get(lot).chance(group.firms()))
                .toArray());
    }

    /**
     * How often prices that the members bid elsewhere, without most of the others, would be as far out of the way of a low price
     * as those in the group's lots; empty where there are too few of them or a mean decides, around which all crowd.
     */
    public OptionalDouble habit(Group group, LotsOfFirms lotsOfFirms) {
        double[] here = group.lots().stream()
                .map(lots::get)
                .filter(lot -> !lot.isOfMean())
                .flatMap(lot -> lot.outOfTheWay(group.firms()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] elsewhere = group.firms().stream()
                .flatMap(firm -> lotsOfFirms.apart(group, firm).stream()
                        .map(lots::get)
                        .filter(lot -> !lot.isOfMean())
                        .flatMap(lot -> lot.outOfTheWay(Set.of(firm))))
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (elsewhere.length < FEWEST_APART || here.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(here, elsewhere)
                .getPValue());
    }
}

package io.lianhuan.detect.alarm;

import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.ring.Ring;
import io.lianhuan.detect.ring.RingFinder;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds the rings of the graph against markets of chance. */
@Component
public class Permutations {

    private final HoldingsReader holdings;
    private final FalseAlarmSettings settings;

    Permutations(HoldingsReader holdings, FalseAlarmSettings settings) {
        this.holdings = holdings;
        this.settings = settings;
    }

    /**
     * The share of false alarms among rings at least as strong as each, in their order.
     *
     * @param told the findings that the rings were made of
     * @param finder that found them
     * @param firms how many firms bid at all
     */
    public double[] falseAlarmRates(
            List<Ring> rings, Market market, Collection<Told> told, RingFinder finder, int firms) {
        if (rings.isEmpty()) {
            return new double[0];
        }
        var hall = new Hall(market);
        return new FalseAlarms(hall, holdings.read(hall, firms), told, finder, settings).rates(rings);
    }

    /** Under which the rates were made, so that they can be made again. */
    public FalseAlarmSettings settings() {
        return settings;
    }
}

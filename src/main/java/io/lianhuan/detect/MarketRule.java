package io.lianhuan.detect;

import io.lianhuan.detect.market.Market;
import java.util.List;

/** A rule that has to see all lots together. */
public non-sealed interface MarketRule extends Rule {

    /** What it finds in the whole market. */
    List<Finding> findIn(Market market);
}

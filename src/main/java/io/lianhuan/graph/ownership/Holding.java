package io.lianhuan.graph.ownership;

import org.jspecify.annotations.Nullable;

/**
 * A share of a company.
 *
 * @param share 0 to 1; null where only the shareholder is known
 */
record Holding(Holder holder, @Nullable Double share) {

    double known() {
        return share == null ? 0 : share;
    }
}

package io.lianhuan.graph.ownership;

import java.util.List;

/**
 * A chain of holdings from an owner down to the company that is asked about.
 *
 * @param share the product of the shares
 * @param companies the companies from the one the owner holds itself to the one that is asked about
 * @param shares of each of them, held by the one before, of the first by the owner
 */
record OwnershipPath(double share, List<String> companies, List<Double> shares) {

    OwnershipPath {
        companies = List.copyOf(companies);
        shares = List.copyOf(shares);
    }
}

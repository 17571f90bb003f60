package io.lianhuan.graph.ownership;

import java.util.List;

/**
 * What somebody ultimately holds of a company.
 *
 * @param isDoubtful whether a company on the way has shares that sum above one
 * @param paths the strongest chains of holdings, strongest first
 */
record Stake(Holder holder, OwnershipEnd end, double share, boolean isDoubtful, List<OwnershipPath> paths) {

    Stake {
        paths = List.copyOf(paths);
    }
}

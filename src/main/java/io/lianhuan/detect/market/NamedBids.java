package io.lianhuan.detect.market;

import io.lianhuan.detect.mining.Bids;
import java.util.List;

/**
 * The columns of mining with the names behind their numbers.
 *
 * @param firms ids of the bidders, sorted
 * @param lots ids, sorted
 * @param values ids of machines and addresses, in the order in which the sorted bids show them
 */
public record NamedBids(List<String> firms, List<String> lots, List<String> values, Bids bids) {}

/**
 * The market as columns: lots, firms and bids numbered in the order of their ids, in arrays that joins and statistics run on.
 *
 * <p>Decision: what is computed over the whole market is computed from these columns and from nothing else, as pure functions,
 * so that a distributed engine can run the same code when a nation outgrows one machine.
 */
@NullMarked
package io.lianhuan.detect.market;

import org.jspecify.annotations.NullMarked;

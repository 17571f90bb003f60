/**
 * Licence-lending chains: money that goes from hand to hand, who stands behind a contractor, and how traces become a chain.
 *
 * <p>Decision: payments and contracts are streamed out of the graph once and followed in memory, since a path of money has to fit in
 * amount and time at every step, which a pattern in Cypher would search for among all that do not fit.
 */
@NullMarked
package io.lianhuan.detect.chain;

import org.jspecify.annotations.NullMarked;

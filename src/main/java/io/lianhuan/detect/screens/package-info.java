/**
 * Statistics of bids and of who bids with whom: numbers in, numbers out, without a graph.
 *
 * <p>Decisions: what cannot be computed is NaN or an empty optional and never a zero; which screens speak in a lot follows
 * from its {@link io.lianhuan.detect.screens.Award award method}; chance is drawn from a named generator with the caller's
 * seed, so that the same data give the same numbers; a p-value from R draws is (1 + hits) ÷ (1 + R) and so never 0.
 */
@NullMarked
@NamedInterface("screens")
package io.lianhuan.detect.screens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Chance: how many rings of a strength there would be if nothing that was seen belonged together.
 *
 * <p>Decisions. The null keeps what was seen once (each value with its number of firms, each firm with its number of values and
 * bids, each lot with its number of bidders, each pattern with its improbability) and breaks only what belongs together; strata
 * are lots of one kind, trade and year, since those who build bridges meet those who build bridges whatever they agree on
 * (Westfall and Young, Resampling-Based Multiple Testing, 1993, for permutation as the null of many dependent tests). What rules make of
 * values is learnt from what they told, so a new rule needs nothing here. One set of permuted markets serves all rings, and their
 * number is fixed: stopping early for rings whose rate is clear (Besag and Clifford, Biometrika 78, 1991) saves nothing while one
 * strong ring is left, which no permutation reaches. Rejected: running the rules' statements on permuted graphs, which would take
 * hours for what takes seconds; a formula for the strength of a ring by chance, which the search for the best cut and the
 * dependence of families forbid. A market with thousands of real rings makes its own null heavy, since their values are dealt
 * too: the rate is then too high.
 */
@NullMarked
package io.lianhuan.detect.alarm;

import org.jspecify.annotations.NullMarked;

/**
 * The big joins: which firms share values, where, and how often they meet, and the graphs that follow from it, on arrays of whole
 * numbers.
 *
 * <p>Decisions: mining is a pure function of columns in and pairs out. It knows no database, no ids and no clock, so a distributed
 * engine can run the same code on a part of the lots and add up what comes out. Lists of pairs are compressed sparse rows (two
 * arrays), because a province has millions of them and an object for each costs ten times the memory and the time; JGraphT, which
 * was measured too slow for them, works on the few firms that are left. Nothing is left out silently: what a cap cut is counted
 * in {@link io.lianhuan.detect.mining.Cut}.
 */
@NullMarked
package io.lianhuan.detect.mining;

import org.jspecify.annotations.NullMarked;

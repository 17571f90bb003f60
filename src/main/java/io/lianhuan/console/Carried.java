package io.lianhuan.console;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a value before the statement runs, always on the safe side.
 *
 * @param keys the personal properties that could be read through it
 * @param depth 0 for a single value or a short list, as the nodes of a path; 1 for a list that may be long; 2 for a list of those
 * @param size how many times the size of one stored value it may have
 * @param isNumber whether it is surely no text, list or map, so that adding does not make it longer
 * @param isSeen whether it is surely a node or relationship that may be seen
 * @param isSecret whether it is a masked value, that nothing may depend on
 */
record Carried(Set<String> keys, int depth, int size, boolean isNumber, boolean isSeen, boolean isSecret) {

    /** A number, a truth value, a time. */
    static final Carried NUMBER = new Carried(Set.of(), 0, 1, true, false, false);

    /** A text, or anything else without personal properties. */
    static final Carried TEXT = new Carried(Set.of(), 0, 1, false, false, false);

    static final Carried SECRET = new Carried(Set.of(), 0, 1, false, false, true);

    static Carried of(Set<String> keys) {
        return new Carried(keys, 0, 1, false, false, false);
    }

    /** A node or relationship that may be seen. */
    static Carried seen(Set<String> keys) {
        return new Carried(keys, 0, 1, false, true, false);
    }

    /** One of the two, or something made of both. */
    Carried or(Carried other) {
        var both = new TreeSet<>(keys);
        both.addAll(other.keys);
        return new Carried(
                both,
                Math.max(depth, other.depth),
                Math.max(size, other.size),
                isNumber && other.isNumber,
                isSeen && other.isSeen,
                isSecret || other.isSecret);
    }

    /** The same when it is known to have no personal properties but these. */
    Carried keeping(Set<String> others) {
        var kept = new TreeSet<>(keys);
        kept.retainAll(others);
        return new Carried(kept, depth, size, isNumber, isSeen, isSecret);
    }

    Carried deep(int newDepth) {
        return new Carried(keys, Math.max(0, newDepth), size, false, isSeen, isSecret);
    }

    Carried sized(int newSize) {
        return new Carried(keys, depth, newSize, isNumber && newSize <= 1, isSeen, isSecret);
    }

    /** The same as part of something else, of which nothing is sure but what can be read through it. */
    Carried within() {
        return new Carried(keys, depth, size, false, false, isSecret);
    }
}

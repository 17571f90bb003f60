package io.lianhuan.detect.ring;

import java.util.Collection;

/** In how many lots firms met: the number of chances they had to show a pattern. */
@FunctionalInterface
public interface Meetings {

    /** The number of lots in which at least two of these firms bid; at least 1. */
    int of(Collection<String> firms);
}

package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.ring.Observation;
import java.util.List;
import java.util.SortedSet;

/**
 * Something that several firms use: a value, or several that all bids use together as the parts of one computer.
 *
 * @param kinds of its values
 * @param observations its values
 */
record Thing(Family family, SortedSet<String> kinds, List<Observation> observations) {}

package io.lianhuan.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The shortest ways between two nodes that pass no node twice, the shortest first, ways of one length in the order of their
 * names. The search widens from both ends, always on the side with fewer nodes to look at, and asks for all neighbours of a
 * level at once: at most two questions for each hop. It gives up widening when it would have to look at more than
 * {@link #MOST_NODES} nodes, and listing after {@link #MOST_STEPS} steps; what was found until then stands, and nothing shorter
 * is missing.
 *
 * <p>Patterns of Cypher with SHORTEST k do not serve: monthly rows make a dozen relationships between two nodes, so that the
 * first k paths would be one way k times, and which of several equally short paths come is left to chance.
 */
final class RouteSearch {

    static final int MOST_NODES = 20_000;

    static final int MOST_STEPS = 500_000;

    private final Neighbours neighbours;
    private final Side near;
    private final Side far;
    private final Map<String, SortedSet<String>> known = new HashMap<>();
    private int steps;

    /** Who is next to nodes; nobody for a node that must not be passed through. */
    @FunctionalInterface
    interface Neighbours {
        Map<String, SortedSet<String>> of(Collection<String> nodes);
    }

    /** What was reached from an end. */
    private static final class Side {

        private final String end;
        private final Map<String, Integer> distances = new HashMap<>();
        private List<String> outermost;
        private int levels;

        Side(String end) {
            this.end = end;
            this.distances.put(end, 0);
            this.outermost = List.of(end);
        }

        boolean isExhausted() {
            return outermost.isEmpty();
        }

        /** Whether a node may be this near to the end. */
        boolean isWithin(String node, int hops) {
            var distance = distances.get(node);
            return distance == null ? !isExhausted() && hops > levels : distance <= hops;
        }
    }

    RouteSearch(String from, String to, Neighbours neighbours) {
        this.near = new Side(from);
        this.far = new Side(to);
        this.neighbours = neighbours;
    }

    /** At most so many ways of at most so many hops. */
    List<List<String>> find(int first, int maxHops) {
        var found = new ArrayList<List<String>>();
        for (int hops = 1; hops <= maxHops && found.size() < first && steps < MOST_STEPS; hops++) {
            if ((!isSeen(hops) && !widen()) || isApart()) {
                break;
            }
            learn(meetings());
            list(new ArrayDeque<>(List.of(near.end)), hops, first, found);
        }
        return List.copyOf(found);
    }

    private boolean isSeen(int hops) {
        return near.isExhausted() || far.isExhausted() || near.levels + far.levels >= hops;
    }

    private boolean isApart() {
        return (near.isExhausted() && !near.distances.containsKey(far.end))
                || (far.isExhausted() && !far.distances.containsKey(near.end));
    }

    /** Whether the smaller side could be widened by a level. */
    private boolean widen() {
        var side = near.outermost.size() <= far.outermost.size() ? near : far;
        var other = side == near ? far : near;
        var asked = side.outermost.stream()
                .filter(node -> !node.equals(other.end) || node.equals(side.end))
                .toList();
        if (known.size() + asked.size() > MOST_NODES) {
            return false;
        }
        learn(asked);
        var reached = new ArrayList<String>();
        side.levels++;
        for (String node : asked) {
            for (String next : neighboursOf(node)) {
                if (side.distances.putIfAbsent(next, side.levels) == null) {
                    reached.add(next);
                }
            }
        }
        side.outermost = reached;
        return true;
    }

    /** Nodes that both sides reached: whether they may be passed through has to be known before a way is listed. */
    private List<String> meetings() {
        var smaller = near.distances.size() <= far.distances.size() ? near : far;
        var other = smaller == near ? far : near;
        return smaller.distances.keySet().stream()
                .filter(other.distances::containsKey)
                .filter(node -> !node.equals(near.end) && !node.equals(far.end))
                .sorted()
                .toList();
    }

    private void learn(List<String> nodes) {
        var unknown = nodes.stream().filter(node -> !known.containsKey(node)).toList();
        if (!unknown.isEmpty()) {
            var learnt = neighbours.of(unknown);
            unknown.forEach(node -> known.put(node, learnt.getOrDefault(node, Collections.emptySortedSet())));
        }
    }

    private SortedSet<String> neighboursOf(String node) {
        return known.getOrDefault(node, Collections.emptySortedSet());
    }

    /** Adds the ways that go on from here in exactly so many hops. */
    private void list(Deque<String> way, int hops, int first, List<List<String>> found) {
        var last = way.getLast();
        if (last.equals(far.end)) {
            if (hops == 0) {
                found.add(List.copyOf(way));
            }
            return;
        }
        if (hops == 0) {
            return;
        }
        var passed = new HashSet<>(way);
        for (String next : neighboursOf(last)) {
            if (found.size() >= first || ++steps > MOST_STEPS) {
                return;
            }
            if (!passed.contains(next) && far.isWithin(next, hops - 1)) {
                way.addLast(next);
                list(way, hops - 1, first, found);
                way.removeLast();
            }
        }
    }
}

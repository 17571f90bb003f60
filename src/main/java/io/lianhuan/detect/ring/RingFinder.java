package io.lianhuan.detect.ring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.StoerWagnerMinimumCut;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Finds rings among bonds. Connected components are where it looks, not what it says: a component in which some member is bound
 * to too few of the others is cut where the least evidence crosses (minimum cut of Stoer and Wagner, weighted by bits), and the
 * parts are looked at in the same way, so that neither a weak bridge nor a hub makes one ring out of strangers. Firms that were cut
 * off one by one may be a ring of their own that one member tied to a stronger one, so what is left is looked at again.
 *
 * <p>Costs O(n·m + n² log n) for each cut of a component of n firms and m bonds; components are small, since bonds that carry
 * too little are left out.
 */
public final class RingFinder {

    private final RingSettings settings;
    private final Meetings meetings;

    public RingFinder(RingSettings settings, Meetings meetings) {
        this.settings = settings;
        this.meetings = meetings;
    }

    /** The rings that findings make, sorted by their first member. */
    public List<Ring> find(Collection<Tie> ties) {
        return members(ties).stream().map(members -> ring(members, ties)).toList();
    }

    /** The strengths of these rings in their order, and nothing else about them. */
    public double[] strengths(Collection<Tie> ties) {
        return members(ties).stream()
                .mapToDouble(members -> bits(within(members, ties), members))
                .toArray();
    }

    /** Whether a bond may carry a ring: a statute names it, or enough families together outweigh the prior. */
    boolean holds(Bond bond) {
        return bond.grade().joinsRings()
                || (bond.families().size() >= settings.minimumFamilies()
                        && bond.bits() >= settings.priorBits() + settings.posteriorBits());
    }

    private List<List<String>> members(Collection<Tie> ties) {
        var graph = graph(Bonds.of(ties, meetings).stream().filter(this::holds).toList());
        var found = new ArrayList<List<String>>();
        var left = new TreeSet<>(graph.vertexSet());
        List<List<String>> parts;
        do {
            parts = denseParts(new AsSubgraph<>(graph, left));
            found.addAll(parts);
            parts.forEach(left::removeAll);
        } while (!parts.isEmpty());
        found.sort(Comparator.comparing(List::getFirst));
        return found;
    }

    private List<List<String>> denseParts(Graph<String, DefaultWeightedEdge> graph) {
        var open = new ArrayDeque<Set<String>>(new ConnectivityInspector<>(graph).connectedSets());
        var found = new ArrayList<List<String>>();
        while (!open.isEmpty()) {
            var part = new TreeSet<>(open.pop());
            if (part.size() < 2) {
                continue;
            }
            if (isDense(graph, part)) {
                found.add(List.copyOf(part));
            } else {
                open.addAll(cut(graph, part));
            }
        }
        return found;
    }

    private boolean isDense(Graph<String, DefaultWeightedEdge> graph, Set<String> part) {
        double needed = settings.density() * (part.size() - 1);
        return part.stream()
                .allMatch(firm -> part.stream()
                                .filter(other -> graph.containsEdge(firm, other))
                                .count()
                        >= needed);
    }

    /** Both sides of the least cut, each as connected parts. */
    private static List<Set<String>> cut(Graph<String, DefaultWeightedEdge> graph, Set<String> part) {
        var within = new AsSubgraph<>(graph, part);
        var side = new TreeSet<>(new StoerWagnerMinimumCut<>(within).minCut());
        var rest = new TreeSet<>(part);
        rest.removeAll(side);
        var parts = new ArrayList<>(new ConnectivityInspector<>(new AsSubgraph<>(graph, side)).connectedSets());
        parts.addAll(new ConnectivityInspector<>(new AsSubgraph<>(graph, rest)).connectedSets());
        return parts;
    }

    private static Graph<String, DefaultWeightedEdge> graph(List<Bond> bonds) {
        var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (Bond bond : bonds) {
            graph.addVertex(bond.one());
            graph.addVertex(bond.other());
            graph.setEdgeWeight(graph.addEdge(bond.one(), bond.other()), bond.bits());
        }
        return graph;
    }

    private Ring ring(List<String> members, Collection<Tie> ties) {
        var within = within(members, ties);
        var memberBits = members.stream()
                .map(member -> bits(
                        within.stream()
                                .filter(tie -> tie.firms().contains(member))
                                .toList(),
                        members))
                .toList();
        return new Ring(members, within, Bits.byFamily(within, meetings.of(members)), memberBits);
    }

    private static List<Tie> within(List<String> members, Collection<Tie> ties) {
        return ties.stream()
                .filter(tie -> tie.firms().stream().filter(members::contains).count() > 1)
                .sorted(Comparator.comparing(Tie::id))
                .toList();
    }

    private double bits(Collection<Tie> ties, List<String> members) {
        return Bits.sum(Bits.byFamily(ties, meetings.of(members)));
    }
}

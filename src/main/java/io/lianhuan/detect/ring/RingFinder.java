package io.lianhuan.detect.ring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Finds rings among bonds. Connected components are where it looks, not what it says: from a component in which some member is
 * bound to too few of the others, the firm that is bound most weakly goes, again and again, until all that stay are bound to
 * enough of each other (Charikar, APPROX 2000). Those who went are looked at again among themselves, so that neither a weak bridge
 * nor a hub makes one ring out of strangers, and two rings that share a member are two. Rings that a statute names come first, and hold no firm that a single lead
 * ties to them.
 *
 * <p>Costs O(n²) steps for each ring in a component of n firms; components are small, since bonds that carry too little are left
 * out.
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

    /**
     * First the rings that a statute names: whom only a single lead, or only the market ties to one of them is left out of it, since
     * a group that a search put together may hold a stranger who likes the same lots. Then the rings of leads among all others.
     */
    private List<List<String>> members(Collection<Tie> ties) {
        var held = Bonds.of(ties, meetings).stream().filter(this::holds).toList();
        var named = held.stream().filter(bond -> bond.grade().joinsRings()).toList();
        var found = new ArrayList<>(cores(
                        graph(held.stream().filter(Bond::isBorneOut).toList()))
                .stream()
                .filter(core ->
                        named.stream().anyMatch(bond -> core.contains(bond.one()) && core.contains(bond.other())))
                .toList());
        var others = ties.stream()
                .filter(tie -> found.stream().noneMatch(ring -> shared(tie, ring) > 1))
                .toList();
        var taken = found.stream().flatMap(Set::stream).collect(Collectors.toSet());
        var left = Bonds.of(others, meetings).stream()
                .filter(this::holds)
                .filter(bond -> !taken.contains(bond.one()) && !taken.contains(bond.other()))
                .toList();
        found.addAll(cores(graph(left)));
        return found.stream()
                .map(List::copyOf)
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    private static long shared(Tie tie, Collection<String> ring) {
        return tie.firms().stream().filter(ring::contains).count();
    }

    private List<Set<String>> cores(Graph<String, DefaultWeightedEdge> graph) {
        var found = new ArrayList<Set<String>>();
        var left = new TreeSet<>(graph.vertexSet());
        List<Set<String>> cores;
        do {
            cores = new ConnectivityInspector<>(new AsSubgraph<>(graph, left))
                    .connectedSets().stream()
                            .map(part -> core(graph, part))
                            .filter(core -> core.size() > 1)
                            .toList();
            found.addAll(cores);
            cores.forEach(left::removeAll);
        } while (!cores.isEmpty());
        return found;
    }

    /** What stays of connected firms when the most weakly bound go one by one; of equals the one with the largest id. */
    private Set<String> core(Graph<String, DefaultWeightedEdge> graph, Set<String> part) {
        var core = new TreeSet<>(part);
        while (!isDense(graph, core)) {
            core.remove(core.stream()
                    .min(Comparator.comparingDouble((String firm) -> bits(graph, core, firm))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow());
        }
        return core;
    }

    private static double bits(Graph<String, DefaultWeightedEdge> graph, Set<String> part, String firm) {
        return part.stream()
                .filter(other -> graph.containsEdge(firm, other))
                .mapToDouble(other -> graph.getEdgeWeight(graph.getEdge(firm, other)))
                .sum();
    }

    private boolean isDense(Graph<String, DefaultWeightedEdge> graph, Set<String> part) {
        double needed = settings.density() * (part.size() - 1);
        return part.stream()
                .allMatch(firm -> part.stream()
                                .filter(other -> graph.containsEdge(firm, other))
                                .count()
                        >= needed);
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
                .filter(tie -> shared(tie, members) > 1)
                .sorted(Comparator.comparing(Tie::id))
                .toList();
    }

    private double bits(Collection<Tie> ties, List<String> members) {
        return Bits.sum(Bits.byFamily(ties, meetings.of(members)));
    }
}

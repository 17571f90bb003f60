package io.lianhuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RouteSearchTests {

    private final Map<String, SortedSet<String>> joined = new TreeMap<>();
    private final Set<String> hubs = new TreeSet<>();
    private int questions;

    @Test
    void theShortestComeFirst() {
        join("a", "m", "b");
        join("a", "n", "o", "b");
        assertThat(find(5, 6)).containsExactly(List.of("a", "m", "b"), List.of("a", "n", "o", "b"));
        assertThat(find(1, 6)).containsExactly(List.of("a", "m", "b"));
        assertThat(find(5, 2)).containsExactly(List.of("a", "m", "b"));
        assertThat(find(5, 1)).isEmpty();
    }

    @Test
    void nothingPassesThroughAHub() {
        join("a", "hub", "b");
        join("a", "n", "o", "b");
        hubs.add("hub");
        assertThat(find(5, 6)).containsExactly(List.of("a", "n", "o", "b"));
    }

    @Test
    void thereIsNoWayToWhatIsApart() {
        join("a", "m");
        join("b", "n");
        assertThat(find(5, 8)).isEmpty();
    }

    @Test
    void aHopCostsTwoQuestionsAtTheMost() {
        join("a", "1", "2", "3", "4", "5", "b");
        assertThat(find(5, 6)).hasSize(1);
        assertThat(questions).isLessThanOrEqualTo(12);
    }

    @Test
    void theWaysAreThoseThatAreFoundByTryingAll() {
        var random = new Random(20_260_302);
        for (int each = 0; each < 400; each++) {
            joined.clear();
            hubs.clear();
            draw(random);
            var all = new ArrayList<List<String>>();
            tryAll(List.of("a"), 5, all);
            all.sort(Comparator.<List<String>>comparingInt(List::size).thenComparing(way -> String.join(" ", way)));
            assertThat(find(1000, 5)).isEqualTo(all);
            assertThat(find(3, 5)).isEqualTo(all.stream().limit(3).toList());
        }
    }

    private void draw(Random random) {
        int nodes = 2 + random.nextInt(7);
        for (int pair = 0; pair < nodes * 2; pair++) {
            int one = random.nextInt(nodes);
            int other = random.nextInt(nodes);
            if (one != other) {
                join(name(one), name(other));
            }
        }
        if (random.nextBoolean()) {
            hubs.add(name(2 + random.nextInt(7)));
        }
    }

    private static String name(int at) {
        return String.valueOf((char) ('a' + at));
    }

    private void tryAll(List<String> way, int most, List<List<String>> found) {
        var last = way.getLast();
        if (last.equals("b")) {
            found.add(way);
        } else if (way.size() <= most && !hubs.contains(last)) {
            for (String next : joined.getOrDefault(last, new TreeSet<>())) {
                if (!way.contains(next)) {
                    var longer = new ArrayList<>(way);
                    longer.add(next);
                    tryAll(longer, most, found);
                }
            }
        }
    }

    private void join(String... way) {
        for (int at = 1; at < way.length; at++) {
            joined.computeIfAbsent(way[at - 1], absent -> new TreeSet<>()).add(way[at]);
            joined.computeIfAbsent(way[at], absent -> new TreeSet<>()).add(way[at - 1]);
        }
    }

    private List<List<String>> find(int first, int maxHops) {
        return new RouteSearch("a", "b", this::neighbours).find(first, maxHops);
    }

    private Map<String, SortedSet<String>> neighbours(Collection<String> nodes) {
        questions++;
        var neighbours = new HashMap<String, SortedSet<String>>();
        nodes.stream()
                .filter(node -> !hubs.contains(node))
                .forEach(node -> neighbours.put(node, joined.getOrDefault(node, new TreeSet<>())));
        return neighbours;
    }
}

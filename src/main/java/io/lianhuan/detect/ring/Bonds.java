package io.lianhuan.detect.ring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bonds that findings make: one for each two firms that a finding names together. */
public final class Bonds {

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::one).thenComparing(Pair::other);

    private Bonds() {}

    private record Pair(String one, String other) {}

    /** Sorted by the firms. Costs the square of the firms of each finding. */
    public static List<Bond> of(Collection<Tie> ties, Meetings meetings) {
        var byPair = new TreeMap<Pair, List<Tie>>(ORDER);
        ties.stream().sorted(Comparator.comparing(Tie::id)).forEach(tie -> add(byPair, tie));
        return byPair.entrySet().stream()
                .map(entry -> bond(entry.getKey(), entry.getValue(), meetings))
                .toList();
    }

    private static void add(Map<Pair, List<Tie>> byPair, Tie tie) {
        var firms = tie.firms();
        for (int at = 0; at < firms.size(); at++) {
            for (String other : firms.subList(at + 1, firms.size())) {
                byPair.computeIfAbsent(new Pair(firms.get(at), other), absent -> new ArrayList<>())
                        .add(tie);
            }
        }
    }

    private static Bond bond(Pair pair, List<Tie> ties, Meetings meetings) {
        var met = meetings.of(List.of(pair.one(), pair.other()));
        return new Bond(pair.one(), pair.other(), List.copyOf(ties), Bits.byFamily(ties, met));
    }
}

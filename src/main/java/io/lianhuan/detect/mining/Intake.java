package io.lianhuan.detect.mining;

/**
 * Strong and weak pairs and the groups they join, kept up to date as bids come in one at a time, in any order: what a batch over
 * the same bids finds. A bid costs a step for each bidder of its lot and for each user of its values, at most the caps; a pair
 * that shares its first value costs the lots of both once. A lot that grows past its cap and a value that becomes a hub are taken
 * back once, at the cost of their pairs. Nothing ever passes over all bids.
 *
 * <p>How often two firms met is counted for those that share a value only: pairs that merely met are hundreds of millions in a
 * nation; {@link #meetings} tells it of any two.
 */
public final class Intake {

    private final int hits;
    private final UnionFind groups = new UnionFind(1024);
    private final StrongTies strong;
    private final WeakTies weak;
    private final Visits visits;

    /** @param hits as many of a pair join its firms into a group */
    public Intake(Caps caps, int hits) {
        this.hits = hits;
        this.visits = new Visits(caps.largestLot());
        this.strong = new StrongTies(caps.sharers());
        this.weak = new WeakTies(caps.hub());
    }

    /**
     * What a bid changed.
     *
     * @param hits between this bid and earlier ones of its lot
     * @param joined how often two groups became one
     */
    public record Change(int hits, int joined) {}

    /**
     * Takes in a bid. Numbers of lots, firms and values are those of {@link Bids} and need not be announced.
     *
     * @param values what the bid shows, each once
     */
    public Change add(int lot, int firm, int... values) {
        groups.ensure(firm + 1);
        visits.add(lot, firm, weak);
        int found = 0;
        int joined = 0;
        for (int value : values) {
            int[] partners = strong.use(lot, value, firm);
            for (int at = 0; at < strong.partners(); at++) {
                joined += strong.count(firm, partners[at]) == hits && groups.join(firm, partners[at]) ? 1 : 0;
            }
            found += strong.partners();
            weak.use(value, firm, visits);
        }
        return new Change(found, joined);
    }

    /** The firms that are joined now, by the number of their group; the first {@code firms} of them. */
    public Components groups(int firms) {
        groups.ensure(firms);
        return Components.of(groups, firms);
    }

    /** Strong pairs, sorted, with their hits. */
    public void forEachStrong(FirmPairs.Visitor visitor) {
        strong.pairs().forEachSorted((one, other, pair) -> visitor.pair(one, other, strong.hits(pair)));
    }

    /** Weak pairs, sorted, with the lots in which they met. */
    public void forEachWeak(FirmPairs.Visitor visitor) {
        weak.pairs().forEachSorted((one, other, pair) -> {
            if (weak.isPair(pair)) {
                visitor.pair(one, other, weak.meetings(pair));
            }
        });
    }

    /** In how many lots two firms met. Costs the lots of both. */
    public int meetings(int one, int other) {
        return visits.meetings(one, other);
    }
}

package io.lianhuan.detect.market;

import io.lianhuan.detect.market.JointBidders.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for groups of joint bidders whose prices chance does not explain, and says how many of what it finds are false: the same
 * search runs over the same lots with the prices of each dealt out anew among its bidders, so that who meets whom stays and what
 * they agree on goes. Costs groups × lots of a group for each deal; a city of 40,000 bids takes seconds.
 */
public final class PriceSearch {

    /** Groups below this chance are looked at closely: members who do not fit are left out, companions who fit are added. */
    private static final double CLOSELY = 0.05;

    /**
     * Groups that meet as no more than this share of all pairs do are judged among themselves: there is an agreement behind many
     * of them, and few are by chance, so that less remarkable prices suffice (Efron, Annals of Applied Statistics 2, 2008: when
     * classes differ, each has its own false discovery rate).
     */
    private static final double REMARKABLE = 0.01;

    /** How many times less probable a change must make a group. */
    private static final double BETTER = 3;

    private final JointBidders bidders;
    private final List<Group> groups;
    private final int meetings;
    private final GroupPrices prices;
    private final int deals;
    private final long seed;

    /**
     * @param meetings lots that a group must share
     * @param deals how often the prices are dealt out anew
     */
    public PriceSearch(Market market, int meetings, int largestLot, int largestGroup, int deals, long seed) {
        this.bidders = new JointBidders(market, meetings, largestLot);
        this.groups = bidders.groups(largestGroup);
        this.meetings = meetings;
        this.prices = GroupPrices.of(market);
        this.deals = deals;
        this.seed = seed;
    }

    /**
     * A group whose prices are told.
     *
     * @param chance of such prices in its lots
     * @param falseDiscoveryRate share of false alarms among all that are at least as improbable
     * @param meetings share of all pairs of the market that meet as much oftener than their trade explains
     * @param habit how often prices elsewhere would be as far out of the way; empty where there are too few of them or
     *     a mean decides, around which all crowd
     */
    public record Told(Group group, double chance, double falseDiscoveryRate, double meetings, OptionalDouble habit) {}

    private static final Comparator<Told> ORDER = Comparator.comparingDouble(Told::chance)
            .thenComparing(told -> told.group().firms().toString());

    private record Candidate(Group group, double chance) {}

    /** Groups of which at most this share is false, none sharing two members with a less probable one; least probable first. */
    public List<Told> told(double falseDiscoveryRate) {
        var found = found(prices);
        var byChance = dealtAnew(found.isEmpty() ? 0 : found.getLast().chance());
        return Stream.<Predicate<Group>>of(this::isRemarkable, group -> !isRemarkable(group))
                .flatMap(kind -> told(found, byChance, kind, falseDiscoveryRate).stream())
                .sorted(ORDER)
                .toList();
    }

    private boolean isRemarkable(Group group) {
        return bidders.chance(group) <= REMARKABLE;
    }

    /**
     * Those of one class.
     *
     * @param byChance what was found among prices dealt anew
     */
    private List<Told> told(
            List<Candidate> all, List<Candidate> byChance, Predicate<Group> kind, double falseDiscoveryRate) {
        var found = all.stream().filter(one -> kind.test(one.group())).toList();
        double[] chances = byChance.stream()
                .filter(one -> kind.test(one.group()))
                .mapToDouble(Candidate::chance)
                .toArray();
        long looks = groups.stream().filter(kind).count();
        var told = new ArrayList<Told>();
        double rate = 1;
        for (int at = found.size() - 1; at >= 0; at--) {
            var one = found.get(at);
            rate = Math.min(rate, expectedFalse(one.chance(), chances, looks) / (at + 1));
            if (rate <= falseDiscoveryRate) {
                told.add(new Told(
                        one.group(),
                        one.chance(),
                        rate,
                        bidders.chance(one.group()),
                        prices.habit(one.group(), bidders.lots())));
            }
        }
        return told;
    }

    /** The prices in which groups were sought. */
    public GroupPrices prices() {
        return prices;
    }

    /** How many groups of this chance a market without agreements holds: by the deals, or by the number of looks. */
    private double expectedFalse(double chance, double[] dealtAnew, long looks) {
        long asLow = Arrays.stream(dealtAnew).filter(one -> one <= chance).count();
        return Math.min((1.0 + asLow) / (1.0 + deals), chance * looks);
    }

    /** What the same search finds among prices dealt anew, of all deals together, as far as they matter. */
    private List<Candidate> dealtAnew(double greatest) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return IntStream.range(0, deals)
                .mapToObj(deal -> found(prices.dealt(random)))
                .flatMap(List::stream)
                .filter(one -> one.chance() <= greatest)
                .toList();
    }

    /** What is improbable in these prices, the least probable first; of groups that share two members only the first. */
    private List<Candidate> found(GroupPrices prices) {
        var candidates = groups.stream()
                .map(group -> new Candidate(group, prices.chance(group)))
                .filter(candidate -> candidate.chance() < CLOSELY)
                .map(candidate -> shrunk(grown(shrunk(candidate, prices), prices), prices))
                .sorted(Comparator.comparingDouble(Candidate::chance)
                        .thenComparing(candidate -> candidate.group().firms().toString()))
                .toList();
        var found = new ArrayList<Candidate>();
        var taken = new HashSet<Integer>();
        for (Candidate candidate : candidates) {
            var firms = candidate.group().firms();
            if (firms.stream().filter(taken::contains).count() < 2) {
                taken.addAll(firms);
                found.add(candidate);
            }
        }
        return found;
    }

    private Candidate shrunk(Candidate candidate, GroupPrices prices) {
        var best = candidate;
        while (best.group().firms().size() > 2) {
            var firms = best.group().firms();
            var next = least(
                    firms.stream()
                            .map(left -> firms.stream()
                                    .filter(firm -> !firm.equals(left))
                                    .toList())
                            .toList(),
                    prices);
            if (next.chance() >= best.chance() / BETTER) {
                return best;
            }
            best = next;
        }
        return best;
    }

    /** The more there are to choose from, the better a companion must fit. */
    private Candidate grown(Candidate candidate, GroupPrices prices) {
        var best = candidate;
        while (true) {
            var group = best.group();
            var companions = bidders.companionsOf(group);
            var next = least(
                    companions.stream().map(one -> with(group.firms(), one)).toList(), prices);
            if (next.chance() >= best.chance() / (BETTER * companions.size())) {
                return best;
            }
            best = next;
        }
    }

    private static List<Integer> with(Collection<Integer> firms, Integer one) {
        var all = new ArrayList<>(firms);
        all.add(one);
        return all;
    }

    /** The least probable of these groups that still share enough lots; a certain one where there is none. */
    private Candidate least(List<List<Integer>> choices, GroupPrices prices) {
        return choices.stream()
                .map(bidders.lots()::group)
                .filter(group -> group.lots().size() >= meetings)
                .map(group -> new Candidate(group, prices.chance(group)))
                .min(Comparator.comparingDouble(Candidate::chance)
                        .thenComparing(choice -> choice.group().firms().toString()))
                .orElse(new Candidate(new Group(List.of(), List.of()), Double.POSITIVE_INFINITY));
    }
}

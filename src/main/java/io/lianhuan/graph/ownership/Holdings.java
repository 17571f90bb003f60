package io.lianhuan.graph.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ultimate shares of one company: the solution x of x = e + A·x, where A holds the shares that companies hold of each other and
 * e is the company itself; what an owner holds is the sum of its own shares of the companies, each times x. Cross-holdings
 * count as often as they go round: of A, which B holds by a fifth and which holds half of B, the owner of the other four fifths
 * has 0.8 / (1 − 0.1).
 *
 * <p>The whole of the company is passed up from holder to holder, round by round. Where no company's shares sum above one, what
 * is still under way bounds the error of every share, so the rounds end when less than {@link #LEFT} is; what is left after
 * {@link #ROUNDS} rounds goes round among companies that hold nearly all of each other, and is told as a problem. Shares that sum
 * above one are used as they are stated and told as a problem too; where they make loops grow, no share can be told.
 *
 * <p>Cost: rounds times holdings, as many rounds as the longest chain where nobody holds each other, some dozens with usual
 * cross-holdings; paths at most {@link #MOST_STEPS} steps of a queue.
 */
final class Holdings {

    /** Companies so many levels up are ends, even where their shareholders are known. */
    static final int LEVELS = 10;

    static final double LEFT = 1e-12;

    static final int ROUNDS = 50_000;

    static final int MOST_PATHS = 20;

    static final int MOST_STEPS = 20_000;

    /** Registers round shares to hundredths of a per cent, so sums may be off by that much for a few holders. */
    private static final double ROUNDING = 0.001;

    /** More than that under way means that loops grow. */
    private static final double GROWN = 2;

    private static final double MUCH = 1e6;

    private final String target;
    private final Map<String, List<Holding>> holdings = new TreeMap<>();
    private final Map<Holder, OwnershipEnd> ends = new TreeMap<>();
    private final List<OwnershipProblem> problems = new ArrayList<>();
    private final Set<String> above = new TreeSet<>();

    /**
     * The shareholders of companies up from one.
     *
     * @param known the shareholders of every company that was asked about; an empty list where none are known
     */
    Holdings(String target, Map<String, List<Holding>> known) {
        this.target = target;
        var levels = new HashMap<String, Integer>(Map.of(target, 0));
        var open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            var company = open.removeFirst();
            int level = levels.getOrDefault(company, 0);
            var holders = known.get(company);
            if (!company.equals(target) && (holders == null || holders.isEmpty() || level >= LEVELS)) {
                ends.put(
                        Holder.company(company),
                        holders != null && holders.isEmpty()
                                ? OwnershipEnd.NO_KNOWN_SHAREHOLDERS
                                : OwnershipEnd.TOO_FAR_UP);
            } else {
                holdings.put(company, List.copyOf(holders == null ? List.of() : holders));
                for (Holding holding : holdings.getOrDefault(company, List.of())) {
                    var holder = holding.holder();
                    if (!holder.isCompany()) {
                        ends.put(holder, OwnershipEnd.PERSON);
                    } else if (levels.putIfAbsent(holder.id(), level + 1) == null) {
                        open.addLast(holder.id());
                    }
                }
            }
        }
        holdings.forEach(this::examine);
    }

    private void examine(String company, List<Holding> held) {
        if (held.isEmpty()) {
            return;
        }
        double sum = held.stream().mapToDouble(Holding::known).sum();
        if (held.stream().anyMatch(holding -> holding.share() == null)) {
            problems.add(new OwnershipProblem(OwnershipProblem.Kind.SHARE_UNKNOWN, company, sum));
        } else if (sum < 1 - ROUNDING) {
            problems.add(new OwnershipProblem(OwnershipProblem.Kind.SHARES_BELOW_ONE, company, sum));
        }
        if (sum > 1 + ROUNDING) {
            above.add(company);
            problems.add(new OwnershipProblem(OwnershipProblem.Kind.SHARES_ABOVE_ONE, company, sum));
        }
    }

    /**
     * What was computed.
     *
     * @param stakes the greatest share first
     * @param problems by company
     */
    record Result(List<Stake> stakes, List<OwnershipProblem> problems) {

        Result {
            stakes = List.copyOf(stakes);
            problems = List.copyOf(problems);
        }
    }

    Result result() {
        var shares = new TreeMap<Holder, Double>();
        var left = passUp(shares);
        var told = new ArrayList<>(problems);
        left.forEach(
                (company, share) -> told.add(new OwnershipProblem(OwnershipProblem.Kind.GOES_ROUND, company, share)));
        told.sort(Comparator.comparing(OwnershipProblem::companyId).thenComparing(OwnershipProblem::kind));
        if (total(left) > GROWN) {
            return new Result(List.of(), told);
        }
        var doubtful = doubtful();
        var paths = paths();
        var stakes = new ArrayList<Stake>();
        ends.forEach((holder, end) -> stakes.add(new Stake(
                holder,
                end,
                shares.getOrDefault(holder, 0.0),
                doubtful.contains(holder),
                paths.getOrDefault(holder, List.of()))));
        stakes.sort(Comparator.comparingDouble(Stake::share).reversed().thenComparing(Stake::holder));
        return new Result(stakes, told);
    }

    /** Adds up what arrives at the ends, and gives what still goes round. */
    private Map<String, Double> passUp(Map<Holder, Double> shares) {
        Map<String, Double> underWay = new TreeMap<>(Map.of(target, 1.0));
        for (int round = 0; round < ROUNDS; round++) {
            var next = new TreeMap<String, Double>();
            underWay.forEach((company, part) -> holdings.getOrDefault(company, List.of())
                    .forEach(holding -> {
                        double passed = part * holding.known();
                        if (ends.containsKey(holding.holder())) {
                            shares.merge(holding.holder(), passed, Double::sum);
                        } else {
                            next.merge(holding.holder().id(), passed, Double::sum);
                        }
                    }));
            underWay = next;
            double left = total(underWay);
            if (left < LEFT) {
                return Map.of();
            }
            if (left > MUCH) {
                return underWay;
            }
        }
        return underWay;
    }

    private static double total(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(part -> part).sum();
    }

    /** Holders above a company whose shares sum above one. */
    private Set<Holder> doubtful() {
        var doubtful = new TreeSet<Holder>();
        var open = new ArrayDeque<>(above);
        while (!open.isEmpty()) {
            for (Holding holding : holdings.getOrDefault(open.removeFirst(), List.of())) {
                if (doubtful.add(holding.holder()) && !ends.containsKey(holding.holder())) {
                    open.addLast(holding.holder().id());
                }
            }
        }
        return doubtful;
    }

    /** A chain of holdings from the company up to a holder. */
    private record Chain(Holder top, double share, List<String> companies, List<Double> shares) {

        private static final Comparator<Chain> STRONGEST = Comparator.comparingDouble(Chain::share)
                .reversed()
                .thenComparingInt(chain -> chain.companies().size())
                .thenComparing(chain -> String.join("\n", chain.companies()))
                .thenComparing(Chain::top);

        Chain upTo(Holding holding) {
            var up = new ArrayList<>(companies);
            up.add(top.id());
            var held = new ArrayList<>(shares);
            held.add(holding.known());
            return new Chain(holding.holder(), share * holding.known(), up, held);
        }

        OwnershipPath path() {
            return new OwnershipPath(share, companies.reversed(), shares.reversed());
        }
    }

    /** Chains that pass no company twice, the strongest first, because no chain is stronger than the one it goes on from. */
    private Map<Holder, List<OwnershipPath>> paths() {
        var paths = new HashMap<Holder, List<OwnershipPath>>();
        var open = new PriorityQueue<>(Chain.STRONGEST);
        open.add(new Chain(Holder.company(target), 1, List.of(), List.of()));
        for (int step = 0; step < MOST_STEPS && !open.isEmpty(); step++) {
            var chain = open.remove();
            if (ends.containsKey(chain.top())) {
                var found = paths.computeIfAbsent(chain.top(), absent -> new ArrayList<>());
                if (found.size() < MOST_PATHS) {
                    found.add(chain.path());
                }
            } else {
                holdings.getOrDefault(chain.top().id(), List.of()).stream()
                        .filter(holding -> holding.known() > 0)
                        .filter(holding -> !holding.holder().equals(chain.top()))
                        .filter(holding -> !holding.holder().isCompany()
                                || !chain.companies().contains(holding.holder().id()))
                        .forEach(holding -> open.add(chain.upTo(holding)));
            }
        }
        return paths;
    }
}

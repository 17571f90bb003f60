package io.lianhuan.detect.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the money of contracts: what the buyer pays goes on within days, less a fee, and so on from account to account.
 *
 * <p>Every step has to fit in amount and time; that money could flow is not enough. Costs, for each contract, the payments of the
 * accounts that its money really passes through.
 */
public final class MoneyTrails {

    private static final long SECONDS_OF_DAY = 86_400;
    private static final Comparator<Flow> MOST_FIRST =
            Comparator.comparingInt(Flow::matched).reversed().thenComparing(Flow::to);

    private final Payments payments;
    private final TrailSettings settings;
    private final Set<String> known;

    /** @param contracts all of them: a payment that names another is not for this one */
    public MoneyTrails(Payments payments, Collection<Contract> contracts, TrailSettings settings) {
        this.payments = payments;
        this.settings = settings;
        this.known = contracts.stream()
                .flatMap(contract -> Stream.concat(Stream.of(contract.id()), contract.projects().stream()))
                .collect(Collectors.toSet());
    }

    /** Money that came in at a time. */
    private record Inflow(long at, long amount) {}

    /** What went on to one account, by the inflow it belongs to. */
    private static final class Flow {
        private final String to;
        private final Map<Integer, List<Payment>> byInflow = new TreeMap<>();
        private final List<Integer> fitting = new ArrayList<>();

        private Flow(String to) {
            this.to = to;
        }

        private String to() {
            return to;
        }

        private int matched() {
            return fitting.size();
        }

        private long amount(int inflow) {
            return byInflow.getOrDefault(inflow, List.of()).stream()
                    .mapToLong(Payment::amount)
                    .sum();
        }

        private List<Payment> payments() {
            return fitting.stream()
                    .flatMap(at -> byInflow.getOrDefault(at, List.of()).stream())
                    .toList();
        }

        private List<Inflow> next() {
            return fitting.stream()
                    .map(at -> new Inflow(
                            byInflow.getOrDefault(at, List.of()).getLast().at(), amount(at)))
                    .toList();
        }
    }

    /** What the buyer paid for a contract, in the order of time. */
    public List<Payment> receipts(Contract contract) {
        var own = Set.copyOf(payments.heldBy(contract.partnerIds()));
        return payments.from(payments.heldBy(contract.buyerIds())).stream()
                .filter(payment -> own.contains(payment.to()) && contract.isMeant(payment))
                .toList();
    }

    /** Where the money of a contract goes on to: a trail for each account that gets at least one receipt less a fee. */
    public List<Trail> of(Contract contract) {
        var receipts = receipts(contract);
        var own = payments.heldBy(contract.partnerIds());
        var visited = new HashSet<>(own);
        visited.addAll(payments.heldBy(contract.buyerIds()));
        var inflows = receipts.stream()
                .map(payment -> new Inflow(payment.at(), payment.amount()))
                .toList();
        return flows(contract, inflows, own, visited).stream()
                .map(flow -> new Trail(contract, receipts.size(), hops(contract, inflows, flow, visited)))
                .toList();
    }

    private List<Trail.Hop> hops(Contract contract, List<Inflow> receipts, Flow first, Set<String> closed) {
        var hops = new ArrayList<Trail.Hop>();
        var visited = new HashSet<>(closed);
        var inflows = receipts;
        var flow = Optional.of(first);
        while (flow.isPresent()) {
            var now = flow.get();
            hops.add(new Trail.Hop(now.to(), now.payments(), now.matched(), kept(inflows, now)));
            visited.add(now.to());
            inflows = now.next();
            int enough = Math.max(Math.min(2, inflows.size()), (inflows.size() + 1) / 2);
            flow = hops.size() == settings.accounts()
                    ? Optional.empty()
                    : flows(contract, inflows, List.of(now.to()), visited).stream()
                            .filter(next -> next.matched() >= enough)
                            .min(MOST_FIRST);
        }
        return hops;
    }

    private static double kept(List<Inflow> inflows, Flow flow) {
        long came =
                flow.fitting.stream().mapToLong(at -> inflows.get(at).amount()).sum();
        long went = flow.fitting.stream().mapToLong(flow::amount).sum();
        return 1 - (double) went / came;
    }

    /** What goes on from these accounts after inflows, to each account that is not closed and gets what a fee leaves. */
    private List<Flow> flows(Contract contract, List<Inflow> inflows, List<String> from, Set<String> closed) {
        var flows = new TreeMap<String, Flow>();
        for (Payment payment : payments.from(from)) {
            int inflow = latestBefore(inflows, payment);
            if (inflow >= 0
                    && !payment.isApart()
                    && !closed.contains(payment.to())
                    && isNotForOther(contract, payment)) {
                flows.computeIfAbsent(payment.to(), Flow::new)
                        .byInflow
                        .computeIfAbsent(inflow, absent -> new ArrayList<>())
                        .add(payment);
            }
        }
        for (Flow flow : flows.values()) {
            for (int inflow : flow.byInflow.keySet()) {
                double kept =
                        1 - (double) flow.amount(inflow) / inflows.get(inflow).amount();
                if (kept >= settings.smallestFee() && kept <= settings.largestFee()) {
                    flow.fitting.add(inflow);
                }
            }
        }
        return flows.values().stream().filter(flow -> flow.matched() > 0).toList();
    }

    /** Unless it names another contract or project that is known. */
    private boolean isNotForOther(Contract contract, Payment payment) {
        var project = payment.project();
        return project == null
                || contract.projects().contains(project)
                || project.equals(contract.id())
                || !known.contains(project);
    }

    /** The inflow that a payment may pass on: the latest within the days before it; -1 for none. */
    private int latestBefore(List<Inflow> inflows, Payment payment) {
        for (int at = inflows.size() - 1; at >= 0; at--) {
            long since = payment.at() - inflows.get(at).at();
            if (since >= 0) {
                return since <= settings.days() * SECONDS_OF_DAY ? at : -1;
            }
        }
        return -1;
    }
}

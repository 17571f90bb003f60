package io.lianhuan.detect.chain;

import io.lianhuan.detect.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds contractors whose money goes on, whole, to somebody else. */
@Component
public final class Passages {

    /** Receipts that have to go on before it is more than one payment that happens to fit. */
    private static final int FEWEST = 2;

    private final ContractBook book;
    private final TrailSettings settings;

    Passages(ContractBook book, TrailSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    public TrailSettings settings() {
        return settings;
    }

    /**
     * What was found in all contracts.
     *
     * @param passages by contractor, then by account
     * @param chance how often one receipt of the other contracts is followed by a payment that fits
     * @param contracts of which at least one receipt is known
     */
    public record Result(List<Passage> passages, double chance, int contracts, Payments payments) {}

    /** Follows the money of all contracts. */
    public Result find() {
        var contracts = book.contracts();
        var payments = book.payments();
        var trails = new MoneyTrails(payments, contracts, settings);
        var found = new TreeMap<String, Map<String, List<Trail>>>();
        var receipts = new TreeMap<String, Integer>();
        for (Contract contract : contracts) {
            int known = trails.receipts(contract).size();
            if (known > 0) {
                receipts.put(contract.id(), known);
            }
            for (Trail trail : trails.of(contract)) {
                found.computeIfAbsent(contract.contractorId(), absent -> new TreeMap<>())
                        .computeIfAbsent(trail.end(), absent -> new ArrayList<>())
                        .add(trail);
            }
        }
        var passages = passages(found, payments);
        return new Result(passages, chance(found, passages, receipts), receipts.size(), payments);
    }

    private static List<Passage> passages(Map<String, Map<String, List<Trail>>> found, Payments payments) {
        var byAccount = found.values().stream()
                .flatMap(ends -> ends.entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.flatMapping(
                                end -> end.getValue().stream().map(Trail::contract), Collectors.toList())));
        var passages = new ArrayList<Passage>();
        found.forEach((contractor, ends) -> ends.forEach((end, trails) -> {
            var account = payments.account(end);
            var passage = passage(contractor, account, trails, byAccount.getOrDefault(end, List.of()));
            if (passage.matched() >= FEWEST) {
                passages.add(passage);
            }
        }));
        return passages;
    }

    private static Passage passage(
            String contractor, Account account, List<Trail> trails, Collection<Contract> contracts) {
        var holder = account.holderId();
        if (holder != null) {
            return new Passage(contractor, account, new Link.End("Company", holder), null, trails);
        }
        var presumed = Holders.presumed(account, contracts).orElse(null);
        var builder = presumed == null ? null : new Link.End("Person", presumed.id());
        return new Passage(contractor, account, builder, presumed, trails);
    }

    /** One more of each, so that what is seen once in few is not taken for rare. */
    private static double chance(
            Map<String, Map<String, List<Trail>>> found, List<Passage> passages, Map<String, Integer> receipts) {
        Set<String> passed = new TreeSet<>();
        passages.forEach(passage ->
                passage.trails().forEach(trail -> passed.add(trail.contract().id())));
        long others = receipts.entrySet().stream()
                .filter(entry -> !passed.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long fitting = found.values().stream()
                .flatMap(ends -> ends.values().stream())
                .flatMap(List::stream)
                .filter(trail -> !passed.contains(trail.contract().id()))
                .mapToLong(Trail::matched)
                .sum();
        return (fitting + 1.0) / (others + 2.0);
    }
}

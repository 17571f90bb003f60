package io.lianhuan.detect.chain;

import io.lianhuan.detect.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of a contractor's contracts that all ends in one account.
 *
 * @param builder who holds that account; null where nobody is known to
 * @param presumed the person who is presumed to; null where a company holds it
 * @param trails at least one, in the order of the contracts
 */
public record Passage(
        String contractorId,
        Account account,
        Link.@Nullable End builder,
        Contract.@Nullable Actor presumed,
        List<Trail> trails) {

    /** How many receipts went on. */
    public int matched() {
        return trails.stream().mapToInt(Trail::matched).sum();
    }

    /** Whether every receipt of each of the contracts went on. */
    public boolean isWhole() {
        return trails.stream().allMatch(trail -> trail.matched() == trail.receipts());
    }

    /** What went on from the contractor, in fen. */
    public long amount() {
        return trails.stream()
                .mapToLong(trail -> trail.hops().getFirst().amount())
                .sum();
    }

    /** From hand to hand, one link for each hop of each contract. */
    public List<Link> links(Payments payments) {
        var links = new ArrayList<Link>();
        for (Trail trail : trails) {
            var from = new Link.End("Company", contractorId);
            for (Trail.Hop hop : trail.hops()) {
                var to = hop.to().equals(account.id()) && builder != null ? builder : end(payments.account(hop.to()));
                links.add(new Link(
                        from,
                        "PAID",
                        to,
                        hop.payments().getFirst().day(),
                        hop.amount(),
                        trail.contract().id(),
                        false));
                from = to;
            }
        }
        return links;
    }

    private static Link.End end(Account account) {
        var holder = account.holderId();
        return holder == null ? new Link.End("Account", account.id()) : new Link.End("Company", holder);
    }
}

package io.lianhuan.detect.chain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All payments by the account that pays, in the order of time. Memory grows with the payments. */
public final class Payments {

    private final Map<String, Account> accounts;
    private final Map<String, List<Account>> byHolder;
    private final Map<String, List<Payment>> outgoing;

    public Payments(Collection<Account> accounts, Collection<Payment> payments) {
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::id, account -> account));
        this.byHolder = accounts.stream()
                .filter(account -> account.holderId() != null)
                .collect(Collectors.groupingBy(
                        account -> String.valueOf(account.holderId()), TreeMap::new, Collectors.toList()));
        this.outgoing = payments.stream()
                .sorted(Payment.ORDER)
                .collect(Collectors.groupingBy(Payment::from, TreeMap::new, Collectors.toList()));
    }

    public Account account(String id) {
        var account = accounts.get(id);
        if (account == null) {
            throw new IllegalArgumentException("no account " + id + " pays or is paid");
        }
        return account;
    }

    /** The accounts of companies. */
    List<String> heldBy(Collection<String> companyIds) {
        return companyIds.stream()
                .flatMap(id -> byHolder.getOrDefault(id, List.of()).stream())
                .map(Account::id)
                .toList();
    }

    /** What these accounts paid, in the order of time. */
    public List<Payment> from(Collection<String> accountIds) {
        return accountIds.stream().flatMap(this::from).sorted(Payment.ORDER).toList();
    }

    private Stream<Payment> from(String accountId) {
        return outgoing.getOrDefault(accountId, List.of()).stream();
    }
}

package io.lianhuan.detect.chain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose an account is. A company holds it by what payments say; of a person they give no more than the first character of the name,
 * so that the person is presumed (推定): whoever acts for most of the contractors whose money or deposits pass the account, has that
 * surname, and is not known as their own.
 */
final class Holders {

    private static final List<String> NEAREST_FIRST = List.of("AGENT", "SITE", "PROJECT_MANAGER", "STAFF", "OPERATOR");

    private Holders() {}

    private static final class Candidate {
        private final Contract.Actor actor;
        private final Set<String> contractors = new HashSet<>();
        private final Set<String> contracts = new HashSet<>();

        private Candidate(Contract.Actor actor) {
            this.actor = actor;
        }

        private int contractors() {
            return contractors.size();
        }

        private int contracts() {
            return contracts.size();
        }

        private int distance() {
            int at = NEAREST_FIRST.indexOf(actor.part());
            return at < 0 ? NEAREST_FIRST.size() : at;
        }
    }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::contractors)
            .thenComparingInt(Candidate::contracts)
            .reversed()
            .thenComparingInt(Candidate::distance)
            .thenComparing(candidate -> candidate.actor.id());

    /** Who holds an account that has to do with these contracts; empty where nobody fits. */
    static Optional<Contract.Actor> presumed(Account account, Collection<Contract> contracts) {
        var surname = account.surname();
        if (surname == null) {
            return Optional.empty();
        }
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Contract contract : contracts) {
            for (Contract.Actor actor : contract.people()) {
                if (actor.surname().equals(surname)) {
                    var candidate = candidates.computeIfAbsent(actor.id(), absent -> new Candidate(actor));
                    candidate.contractors.add(contract.contractorId());
                    candidate.contracts.add(contract.id());
                }
            }
        }
        return candidates.values().stream().min(BEST_FIRST).map(best -> best.actor);
    }
}

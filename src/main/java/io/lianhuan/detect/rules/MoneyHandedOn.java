package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.chain.Account;
import io.lianhuan.detect.chain.Contract;
import io.lianhuan.detect.chain.Passage;
import io.lianhuan.detect.chain.Passages;
import io.lianhuan.detect.chain.Payment;
import io.lianhuan.detect.chain.Trail;
import io.lianhuan.detect.market.Market;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 收款转付: what the buyer pays for a contract goes on within days, less a fee, and ends with somebody else. */
@Component
final class MoneyHandedOn implements MarketRule {

    /**
     * How much has to go on.
     *
     * @param times receipts after which it needs an explanation; fewer are a lead
     * @param goods share of what went on that invoices for goods may explain
     * @param lent share of what went on that the receiver may have paid the contractor before
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.money-handed-on", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(2) int times,

            @DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("1.0")
            double goods,

            @DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("1.0")
            double lent) {}

    /** What went on with so small a chance that it is rarer than any market could tell. */
    private static final double LEAST_CHANCE = 1e-12;

    private static final int FEN_DIGITS = 2;

    private final Passages passages;
    private final Settings settings;

    MoneyHandedOn(Passages passages, Settings settings) {
        this.passages = passages;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "C06";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-8-5", "measures-8-9");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var result = passages.find();
        return result.passages().stream()
                .filter(passage -> !isForGoods(passage) && !isRepaid(passage, result))
                .map(passage -> finding(passage, result))
                .toList();
    }

    private boolean isForGoods(Passage passage) {
        var holder = passage.account().holderId();
        long goods = passage.trails().stream()
                .map(trail -> trail.contract().bought())
                .mapToLong(bought -> holder == null ? 0 : bought.getOrDefault(holder, 0L))
                .sum();
        return goods >= settings.goods() * passage.amount();
    }

    /** Whether the receiver had lent the contractor the money before. */
    private boolean isRepaid(Passage passage, Passages.Result result) {
        var own = passage.trails().getFirst().hops().getFirst().payments().stream()
                .map(Payment::from)
                .toList();
        long first = passage.trails().stream()
                .mapToLong(
                        trail -> trail.hops().getFirst().payments().getFirst().at())
                .min()
                .orElse(Long.MIN_VALUE);
        long lent = result.payments().from(List.of(passage.account().id())).stream()
                .filter(payment -> own.contains(payment.to()) && payment.at() < first)
                .mapToLong(Payment::amount)
                .sum();
        return lent >= settings.lent() * passage.amount();
    }

    private Finding finding(Passage passage, Passages.Result result) {
        boolean isUsual = passage.matched() >= settings.times();
        var builder = passage.builder();
        return new Finding(
                slug(),
                isUsual ? grade() : Grade.LEAD,
                Reach.MARKET,
                passage.trails().stream()
                        .map(trail -> trail.contract().lotId())
                        .filter(Objects::nonNull)
                        .toList(),
                builder == null
                        ? List.of(Subject.contractor(passage.contractorId()))
                        : List.of(
                                Subject.contractor(passage.contractorId()),
                                Subject.builder(builder.label(), builder.id())),
                evidence(passage, result, Math.max(LEAST_CHANCE, Math.pow(result.chance(), passage.matched()))),
                checks(passage, result),
                passage.links(result.payments()));
    }

    private static List<Evidence> evidence(Passage passage, Passages.Result result, double chance) {
        var evidence = new ArrayList<Evidence>();
        for (Trail trail : passage.trails()) {
            for (Trail.Hop hop : trail.hops()) {
                var account = result.payments().account(hop.to());
                hop.payments().forEach(payment -> evidence.add(evidence(payment, account, passage, chance)));
            }
        }
        return evidence;
    }

    private static Evidence evidence(Payment payment, Account account, Passage passage, double chance) {
        return Evidence.ofPattern(
                "PAYMENT",
                account.node(),
                "Account",
                account.id(),
                "%s 元, %s".formatted(BigDecimal.valueOf(payment.amount(), FEN_DIGITS), payment.day()),
                passage.contractorId(),
                payment.source(),
                payment.importId(),
                chance);
    }

    private List<Check> checks(Passage passage, Passages.Result result) {
        return Stream.of(
                        times(passage),
                        new Check(
                                "goods",
                                Check.Outcome.EXCLUDED,
                                "Invoices of the receiver for goods come to less than %.0f %% of it."
                                        .formatted(100 * settings.goods())),
                        new Check(
                                "loan",
                                Check.Outcome.EXCLUDED,
                                "The receiver had not paid the contractor as much before; of loans in cash nothing is known."),
                        subcontract(passage),
                        related(passage),
                        holder(passage, result))
                .toList();
    }

    private static Check times(Passage passage) {
        var hop = passage.trails().getFirst().hops().getFirst();
        return new Check(
                "times",
                Check.Outcome.EXCLUDED,
                "%d receipts of %d contracts went on, of the first %.1f %% was kept."
                        .formatted(passage.matched(), passage.trails().size(), 100 * hop.kept()));
    }

    private static Check subcontract(Passage passage) {
        var receiver = passage.builder() == null ? "" : passage.builder().id();
        boolean isKnown = passage.trails().stream()
                .map(Trail::contract)
                .map(Contract::subcontracted)
                .anyMatch(parties -> parties.containsKey(receiver));
        return isKnown
                ? new Check(
                        "subcontract",
                        Check.Outcome.EXCLUDED,
                        "A subcontract with the receiver is filed; that all but a fee goes there is what the clause is about.")
                : new Check("subcontract", Check.Outcome.EXCLUDED, "No subcontract with the receiver is filed.");
    }

    private static Check related(Passage passage) {
        var receiver = passage.account().holderId();
        boolean isRelated = receiver != null
                && passage.trails().stream()
                        .anyMatch(trail -> trail.contract().relatedIds().contains(receiver));
        return new Check(
                "related",
                Check.Outcome.EXCLUDED,
                isRelated
                        ? "The receiver belongs to the contractor's group; a subsidiary that builds is named by the statute too."
                        : "Neither is known to hold the other.");
    }

    private static Check holder(Passage passage, Passages.Result result) {
        if (passage.account().holderId() != null) {
            return new Check("holder", Check.Outcome.EXCLUDED, "The payments name the company that holds the account.");
        }
        return passage.presumed() == null
                ? new Check(
                        "holder",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whose the account %s is, is not known."
                                .formatted(passage.account().masked()))
                : new Check(
                        "holder",
                        Check.Outcome.NOT_CHECKABLE,
                        "The holder is presumed (推定): the surname fits, and nobody else acts for more of the contractors "
                                + "among %d contracts with payments; the bank can tell.".formatted(result.contracts()));
    }
}

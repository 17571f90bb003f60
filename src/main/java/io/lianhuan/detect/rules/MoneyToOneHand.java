package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.chain.Passage;
import io.lianhuan.detect.chain.Passages;
import io.lianhuan.detect.chain.Trail;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 资金归集: money of several companies' contracts ends in one account, or where deposits of other bidders came from. */
@Component
final class MoneyToOneHand implements MarketRule {

    /** @param companies whose money or deposits meet there, at the least */
    @Validated
    @ConfigurationProperties(prefix = "rules.money-to-one-hand", ignoreUnknownFields = false)
    record Settings(@DefaultValue("2") @Min(2) int companies) {}

    private final Graph graph;
    private final Passages passages;
    private final Settings settings;
    private final Statement query;

    MoneyToOneHand(Graph graph, Passages passages, Settings settings) {
        this.graph = graph;
        this.passages = passages;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C09";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-10");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var result = passages.find();
        var byAccount = result.passages().stream()
                .collect(Collectors.groupingBy(passage -> passage.account().id(), TreeMap::new, Collectors.toList()));
        var deposits = graph.read(query, Map.of("accounts", List.copyOf(byAccount.keySet()))).stream()
                .collect(Collectors.groupingBy(row -> row.get("account").asString()));
        return byAccount.values().stream()
                .flatMap(ending ->
                        finding(
                                ending,
                                deposits.getOrDefault(
                                        ending.getFirst().account().id(), List.of()),
                                result)
                                .stream())
                .toList();
    }

    private Optional<Finding> finding(List<Passage> ending, List<Record> deposits, Passages.Result result) {
        var companies = new TreeSet<String>();
        ending.forEach(passage -> companies.add(passage.contractorId()));
        deposits.forEach(deposit -> companies.add(deposit.get("companyId").asString()));
        var account = ending.getFirst().account();
        companies.remove(Objects.requireNonNullElse(account.holderId(), ""));
        long strangers = companies.stream()
                .filter(company -> ending.stream().noneMatch(passage -> isRelated(passage, company)))
                .count();
        if (strangers < settings.companies()) {
            return Optional.empty();
        }
        var evidence = new ArrayList<Evidence>();
        ending.forEach(passage -> evidence.addAll(evidence(passage, companies.size())));
        deposits.forEach(deposit -> evidence.add(evidence(deposit, account.masked(), companies.size())));
        var links = new ArrayList<Link>();
        ending.forEach(passage -> links.addAll(passage.links(result.payments())));
        var builder = ending.getFirst().builder();
        if (builder != null) {
            deposits.forEach(deposit -> links.add(link(builder, deposit)));
        }
        return Optional.of(new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                lots(ending, deposits),
                Stream.concat(
                                companies.stream().map(Subject::contractor),
                                Stream.ofNullable(builder).map(end -> Subject.builder(end.label(), end.id())))
                        .toList(),
                evidence,
                checks(companies.size()),
                links));
    }

    private static boolean isRelated(Passage passage, String company) {
        var holder = passage.account().holderId();
        return holder != null
                && passage.contractorId().equals(company)
                && passage.trails().stream()
                        .anyMatch(trail -> trail.contract().relatedIds().contains(holder));
    }

    private static List<String> lots(List<Passage> ending, List<Record> deposits) {
        return Stream.concat(
                        ending.stream()
                                .flatMap(passage -> passage.trails().stream())
                                .map(trail -> trail.contract().lotId())
                                .filter(Objects::nonNull),
                        deposits.stream().map(deposit -> deposit.get("lotId").asString()))
                .toList();
    }

    private static List<Evidence> evidence(Passage passage, int companies) {
        return passage.trails().stream()
                .map(Trail::hops)
                .flatMap(hops -> hops.getLast().payments().stream())
                .map(payment -> Evidence.ofValue(
                        "ACCOUNT",
                        passage.account().node(),
                        "Account",
                        passage.account().id(),
                        passage.account().masked(),
                        passage.contractorId(),
                        payment.source(),
                        payment.importId(),
                        companies,
                        null))
                .toList();
    }

    private static Evidence evidence(Record deposit, String masked, int companies) {
        return Evidence.ofValue(
                "ACCOUNT",
                deposit.get("node").asString(),
                "Account",
                deposit.get("account").asString(),
                masked,
                deposit.get("companyId").asString(),
                deposit.get("source").asLong(0),
                deposit.get("importId").asString(""),
                companies,
                null);
    }

    /** Whoever holds the account paid a deposit for a company. */
    private static Link link(Link.End holder, Record deposit) {
        return new Link(
                holder,
                "DEPOSIT_FROM",
                new Link.End("Company", deposit.get("companyId").asString()),
                deposit.get("day").isNull() ? null : deposit.get("day").asLocalDate(),
                deposit.get("amount").isNull() ? null : deposit.get("amount").asLong(),
                null,
                true);
    }

    private static List<Check> checks(int companies) {
        return List.of(
                new Check(
                        "service",
                        Check.Outcome.EXCLUDED,
                        "The holder is no bank, insurer, exchange or office; money of %d companies meets there."
                                .formatted(companies)),
                new Check(
                        "group",
                        Check.Outcome.EXCLUDED,
                        "Companies that the holder holds, or that hold it, are not counted."));
    }
}

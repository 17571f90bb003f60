package io.lianhuan.detect.chain;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.Weight;
import io.lianhuan.detect.ring.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins traces to chains. One party behind several licences is one chain with several lenders; all certificates that one company uses
 * are one chain.
 *
 * <p>The kind follows the statute (建市规〔2019〕1号 art. 8 and 10): a licence was lent (挂靠) where the party behind left a trace before the
 * award, or where one person runs the sites of several licence owners; without that the contract was handed on (转包). What is about a
 * person's certificate is 挂证.
 *
 * <p>Something must have happened after the award, on site or with the money: whoever only helped with bids built nothing. Costs the
 * number of traces.
 */
public final class ChainFinder {

    private final ChainSettings settings;

    public ChainFinder(ChainSettings settings) {
        this.settings = settings;
    }

    /** The chains in these traces, by borrower. */
    public List<Chain> find(Collection<Trace> traces) {
        var byBuilder = new TreeMap<Link.End, List<Trace>>();
        var byUser = new TreeMap<String, List<Trace>>();
        traces.stream().sorted(Comparator.comparing(Trace::findingId)).forEach(trace -> {
            trace.builders()
                    .forEach(builder -> byBuilder
                            .computeIfAbsent(builder, absent -> new ArrayList<>())
                            .add(trace));
            if (!trace.constructors().isEmpty()) {
                trace.contractors()
                        .forEach(user -> byUser.computeIfAbsent(user, absent -> new ArrayList<>())
                                .add(trace));
            }
        });
        var lent = withoutHelpers(byBuilder.entrySet().stream()
                        .flatMap(entry -> lent(entry.getKey(), entry.getValue()).stream())
                        .toList())
                .stream()
                .map(chain -> withSites(chain, byUser))
                .toList();
        var told = lent.stream()
                .flatMap(chain -> chain.traces().stream())
                .map(Trace::findingId)
                .collect(Collectors.toSet());
        byUser.values().forEach(about -> about.removeIf(trace -> told.contains(trace.findingId())));
        return Stream.concat(
                        lent.stream(),
                        byUser.entrySet().stream().flatMap(entry -> rented(entry.getKey(), entry.getValue()).stream()))
                .toList();
    }

    /**
     * A contract has one builder behind it. Who shows only in lots and with lenders of a stronger chain works for its borrower, and
     * what shows him is part of that chain.
     */
    private static List<Chain> withoutHelpers(List<Chain> chains) {
        var strongest = chains.stream()
                .sorted(Comparator.comparingDouble(Chain::strength).reversed().thenComparing(Chain::borrower))
                .toList();
        var kept = new ArrayList<Chain>();
        for (Chain chain : strongest) {
            var whole = kept.stream().filter(one -> contains(one, chain)).findFirst();
            whole.ifPresentOrElse(one -> kept.set(kept.indexOf(one), with(one, chain.traces())), () -> kept.add(chain));
        }
        kept.sort(Comparator.comparing(Chain::borrower));
        return kept;
    }

    private static boolean contains(Chain whole, Chain part) {
        return whole.lenders().containsAll(part.lenders())
                && Set.copyOf(whole.lotIds()).containsAll(part.lotIds());
    }

    private static Chain with(Chain chain, List<Trace> traces) {
        var all = distinct(List.of(chain.traces(), traces));
        return new Chain(chain.kind(), chain.borrower(), chain.lenders(), all, Weight.sum(seen(all)));
    }

    /** With what sites of its lots tell of their managers: one who is never there is what a lent licence looks like on site. */
    private static Chain withSites(Chain chain, Map<String, List<Trace>> byUser) {
        var lots = Set.copyOf(chain.lotIds());
        var sites = chain.lenders().stream()
                .flatMap(lender -> byUser.getOrDefault(lender.id(), List.of()).stream())
                .filter(trace -> trace.seen().stream().allMatch(seen -> seen.family() == Family.SITE)
                        && trace.lotIds().stream().anyMatch(lots::contains))
                .toList();
        return with(chain, sites);
    }

    private Optional<Chain> lent(Link.End builder, List<Trace> traces) {
        var byLender = byParty(traces, Trace::contractors);
        byLender.remove(builder.id());
        var proven = byLender.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Trace::isAfterAward) && isEnough(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (proven.isEmpty()) {
            return Optional.empty();
        }
        byLender.entrySet()
                .removeIf(entry ->
                        !proven.contains(entry.getKey()) && Weight.sum(seen(entry.getValue())) < settings.lenderBits());
        var shown = distinct(byLender.values());
        var lenders = byLender.keySet().stream()
                .map(id -> new Link.End("Company", id))
                .toList();
        return Optional.of(new Chain(kind(builder, proven, shown), builder, lenders, shown, Weight.sum(seen(shown))));
    }

    private static Chain.Kind kind(Link.End builder, List<String> proven, List<Trace> traces) {
        boolean isHub = builder.label().equals("Person") && proven.size() > 1;
        return isHub || traces.stream().anyMatch(Trace::isBeforeAward)
                ? Chain.Kind.BORROWED_QUALIFICATION
                : Chain.Kind.HANDED_ON_CONTRACT;
    }

    private Optional<Chain> rented(String user, List<Trace> traces) {
        var byConstructor = byParty(traces, Trace::constructors);
        byConstructor.values().removeIf(about -> !isAboutCertificate(about));
        if (byConstructor.isEmpty()) {
            return Optional.empty();
        }
        var shown = distinct(byConstructor.values());
        var lenders = byConstructor.keySet().stream()
                .map(id -> new Link.End("Person", id))
                .toList();
        return Optional.of(new Chain(
                Chain.Kind.RENTED_CERTIFICATE, new Link.End("Company", user), lenders, shown, Weight.sum(seen(shown))));
    }

    /** A statute names it, and insurance, another rule or its weight bears it out: a site without its manager is not enough. */
    private boolean isAboutCertificate(List<Trace> about) {
        boolean isNamed = about.stream().anyMatch(trace -> trace.grade() != Grade.LEAD);
        boolean isInsuredElsewhere = about.stream()
                .filter(trace -> trace.grade() != Grade.LEAD)
                .flatMap(trace -> trace.seen().stream())
                .anyMatch(seen -> seen.family() == Family.PEOPLE);
        long rules = about.stream().map(Trace::rule).distinct().count();
        return isNamed && (isInsuredElsewhere || rules > 1 || Weight.sum(seen(about)) >= settings.bits());
    }

    private boolean isEnough(List<Trace> traces) {
        if (traces.stream().anyMatch(trace -> trace.grade() != Grade.LEAD)) {
            return true;
        }
        var seen = seen(traces);
        return seen.stream().map(Observation::family).distinct().count() >= settings.families()
                && Weight.sum(seen) >= settings.bits();
    }

    private static Map<String, List<Trace>> byParty(List<Trace> traces, Function<Trace, List<String>> parties) {
        var byParty = new TreeMap<String, List<Trace>>();
        traces.forEach(trace -> parties.apply(trace)
                .forEach(party -> byParty.computeIfAbsent(party, absent -> new ArrayList<>())
                        .add(trace)));
        return byParty;
    }

    private static List<Trace> distinct(Collection<List<Trace>> traces) {
        return traces.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Trace::findingId, trace -> trace, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static List<Observation> seen(Collection<Trace> traces) {
        return traces.stream().flatMap(trace -> trace.seen().stream()).toList();
    }
}

package io.lianhuan.detect.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.ring.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainFinderTests {

    private static final Link.End HUB = new Link.End("Person", "P");
    private static final Link.End BUILDER = new Link.End("Company", "B");

    private final ChainFinder finder = new ChainFinder(new ChainSettings(15, 2, 4));

    @Test
    void oneHubBehindSeveralLicencesIsOneChain() {
        var chains = finder.find(
                List.of(money("1", "A", HUB), money("2", "C", HUB), acted("3", "A", HUB), acted("4", "C", HUB)));
        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.kind()).isEqualTo(Chain.Kind.BORROWED_QUALIFICATION);
            assertThat(chain.borrower()).isEqualTo(HUB);
            assertThat(chain.lenders()).extracting(Link.End::id).containsExactly("A", "C");
            assertThat(chain.contractIds()).containsExactly("CA", "CC");
            assertThat(chain.steps().getFirst().link().isBeforeAward()).isTrue();
        });
    }

    @Test
    void withoutATraceBeforeTheAwardTheContractWasHandedOn() {
        assertThat(finder.find(List.of(money("1", "A", BUILDER))))
                .singleElement()
                .satisfies(chain -> assertThat(chain.kind()).isEqualTo(Chain.Kind.HANDED_ON_CONTRACT));
        assertThat(finder.find(List.of(money("1", "A", BUILDER), acted("2", "A", BUILDER))))
                .singleElement()
                .satisfies(chain -> assertThat(chain.kind()).isEqualTo(Chain.Kind.BORROWED_QUALIFICATION));
    }

    @Test
    void whoWorksOnASiteOfAChainIsNoSecondBorrower() {
        var foreman = new Link.End("Person", "F");
        var chains = finder.find(List.of(money("1", "A", HUB), money("2", "C", HUB), onSite("3", "A", foreman)));
        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.borrower()).isEqualTo(HUB);
            assertThat(chain.traces()).extracting(Trace::findingId).containsExactly("1", "2", "3");
        });
    }

    @Test
    void whoOnlyActedInBidsBuiltNothing() {
        assertThat(finder.find(List.of(acted("1", "A", HUB), acted("2", "C", HUB))))
                .isEmpty();
    }

    @Test
    void oneWeakLeadIsNoChain() {
        var lead = new Trace(
                "1",
                "materials",
                Grade.LEAD,
                List.of("A"),
                List.of(BUILDER),
                List.of(),
                List.of("L"),
                List.of(link(BUILDER, "BILLED_TO", "A", false)),
                List.of(new Observation(Family.SITE, "INVOICE", 20, true)));
        assertThat(finder.find(List.of(lead))).isEmpty();
    }

    @Test
    void certificatesOfOneUserAreOneChain() {
        var chains = finder.find(List.of(elsewhere("1", "P1"), elsewhere("2", "P2"), absent("3", "P3")));
        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.kind()).isEqualTo(Chain.Kind.RENTED_CERTIFICATE);
            assertThat(chain.borrower().id()).isEqualTo("A");
            assertThat(chain.lenders()).extracting(Link.End::id).containsExactly("P1", "P2");
        });
    }

    @Test
    void theOrderOfTracesMakesNoDifference() {
        var traces = new ArrayList<>(List.of(
                money("1", "A", HUB),
                money("2", "C", HUB),
                acted("3", "A", HUB),
                elsewhere("5", "P1"),
                money("6", "A", BUILDER)));
        var expected = finder.find(traces);
        var random = new Random(7);
        for (int turn = 0; turn < 20; turn++) {
            Collections.shuffle(traces, random);
            assertThat(finder.find(traces)).isEqualTo(expected);
        }
    }

    private static Trace money(String id, String contractor, Link.End builder) {
        return new Trace(
                id,
                "money-handed-on",
                Grade.NEEDS_EXPLANATION,
                List.of(contractor),
                List.of(builder),
                List.of(),
                List.of("L" + contractor),
                List.of(new Link(
                        new Link.End("Company", contractor),
                        "PAID",
                        builder,
                        LocalDate.of(2025, 6, 1),
                        1_000L,
                        "C" + contractor,
                        false)),
                List.of(new Observation(Family.MONEY, "PAYMENT", 12, true)));
    }

    private static Trace acted(String id, String contractor, Link.End builder) {
        return of(
                id,
                "party-behind-bids",
                Grade.LEAD,
                builder,
                link(builder, "NAMES", contractor, true),
                new Observation(Family.PEOPLE, builder.id(), 8, false));
    }

    private static Trace onSite(String id, String contractor, Link.End builder) {
        return of(
                id,
                "site-staff-of-another",
                Grade.NEEDS_EXPLANATION,
                builder,
                link(builder, "ON_SITE", contractor, false),
                new Observation(Family.SITE, builder.id(), 2, true));
    }

    private static Trace of(String id, String rule, Grade grade, Link.End builder, Link link, Observation seen) {
        var contractor = link.to().id();
        return new Trace(
                id,
                rule,
                grade,
                List.of(contractor),
                List.of(builder),
                List.of(),
                List.of("L" + contractor),
                List.of(link),
                List.of(seen));
    }

    private static Trace elsewhere(String id, String person) {
        return about(id, person, "certificate-elsewhere", Grade.NEEDS_EXPLANATION, Family.PEOPLE);
    }

    private static Trace absent(String id, String person) {
        return about(id, person, "absent-manager", Grade.LEAD, Family.SITE);
    }

    private static Trace about(String id, String person, String rule, Grade grade, Family family) {
        return new Trace(
                id,
                rule,
                grade,
                List.of("A"),
                List.of(),
                List.of(person),
                List.of("L"),
                List.of(link(new Link.End("Person", person), "REGISTERED_WITH", "A", true)),
                List.of(new Observation(family, rule, 5, true)));
    }

    private static Link link(Link.End from, String relation, String company, boolean isBeforeAward) {
        return new Link(
                from,
                relation,
                new Link.End("Company", company),
                LocalDate.of(2025, 3, 1),
                null,
                "C" + company,
                isBeforeAward);
    }
}

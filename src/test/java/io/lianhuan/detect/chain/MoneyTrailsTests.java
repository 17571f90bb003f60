package io.lianhuan.detect.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyTrailsTests {

    private static final TrailSettings SETTINGS = new TrailSettings(15, 0.005, 0.15, 4);
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 6);

    private final List<Payment> payments = new ArrayList<>();

    @BeforeEach
    void buyerPaysThreeTimes() {
        for (int month = 0; month < 3; month++) {
            pay("buyer", "own", 1_000, month, 0, "C1");
        }
    }

    @Test
    void moneyIsFollowedThroughFourAccountsAndNotFurther() {
        for (int month = 0; month < 3; month++) {
            pay("own", "one", 970, month, 3, "C1");
            pay("one", "two", 941, month, 6, null);
            pay("two", "three", 913, month, 9, null);
            pay("three", "four", 886, month, 12, null);
            pay("four", "five", 860, month, 15, null);
        }
        var trail = trails().getFirst();
        assertThat(trail.hops()).extracting(Trail.Hop::to).containsExactly("one", "two", "three", "four");
        assertThat(trail.matched()).isEqualTo(3);
        assertThat(trail.hops().getFirst().kept()).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void paymentsOfOneReceiptAreAddedUp() {
        for (int month = 0; month < 3; month++) {
            pay("own", "one", 500, month, 2, null);
            pay("own", "one", 440, month, 8, null);
        }
        assertThat(trails()).singleElement().satisfies(trail -> {
            assertThat(trail.matched()).isEqualTo(3);
            assertThat(trail.hops().getFirst().amount()).isEqualTo(3 * 940);
        });
    }

    @Test
    void whatComesBeforeTheReceiptOrTooLateOrIsTooLittleDoesNotFit() {
        for (int month = 0; month < 3; month++) {
            pay("own", "before", 970, month, -4, null);
            pay("own", "late", 970, month, 20, null);
            pay("own", "little", 400, month, 3, null);
            pay("own", "whole", 1_000, month, 3, null);
        }
        assertThat(trails()).isEmpty();
    }

    @Test
    void wagesRefundsAndOtherContractsAreNotPassedOn() {
        for (int month = 0; month < 3; month++) {
            payments.add(payment("own", "wages", 970, day(month, 3), null, true));
            pay("own", "other", 970, month, 3, "C2");
            pay("own", "buyer", 970, month, 3, null);
        }
        assertThat(trails()).isEmpty();
    }

    @Test
    void moneyThatComesBackIsNoLoop() {
        for (int month = 0; month < 3; month++) {
            pay("own", "one", 970, month, 3, null);
            pay("one", "two", 941, month, 5, null);
            pay("two", "one", 913, month, 7, null);
        }
        assertThat(trails())
                .singleElement()
                .satisfies(trail -> assertThat(trail.end()).isEqualTo("two"));
    }

    private List<Trail> trails() {
        var accounts = Stream.of(
                        "buyer", "own", "one", "two", "three", "four", "five", "before", "late", "little", "whole",
                        "wages", "other")
                .map(id -> new Account(id, "node " + id, id, holder(id), null, false))
                .toList();
        var contracts = List.of(contract("C1", "A"), contract("C2", "A"));
        return new MoneyTrails(new Payments(accounts, payments), contracts, SETTINGS).of(contracts.getFirst());
    }

    private static String holder(String account) {
        return switch (account) {
            case "buyer" -> "BUYER";
            case "own" -> "A";
            default -> "holder of " + account;
        };
    }

    private static Contract contract(String id, String contractor) {
        return new Contract(
                id,
                "node " + id,
                3_000,
                LocalDate.of(2025, 3, 20),
                LocalDate.of(2025, 3, 3),
                "L" + id,
                contractor,
                List.of(contractor),
                List.of("BUYER"),
                List.of("P-" + id),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                1,
                "import");
    }

    private void pay(String from, String to, long amount, int month, int days, @Nullable String project) {
        payments.add(payment(from, to, amount, day(month, days), project, false));
    }

    private static LocalDate day(int month, int days) {
        return FIRST.plusMonths(2L * month).plusDays(days);
    }

    private Payment payment(
            String from, String to, long amount, LocalDate day, @Nullable String project, boolean isApart) {
        return new Payment(
                from,
                to,
                amount,
                day.atTime(10, 0).toEpochSecond(ZoneOffset.ofHours(8)),
                day,
                project,
                isApart,
                "%04d".formatted(payments.size()),
                payments.size(),
                "import");
    }
}

package io.lianhuan.detect.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * A time that the law wants a tender to keep, in calendar days. Where days may be counted in two ways, the one counts that
 * favours the buyer.
 */
enum TimeLimit {
    /** The tender file has to be obtainable for so long. */
    SALE("regulation-16", 5, Count.WITH_FIRST_DAY, false),
    /** From the issue of the tender file to the deadline for bids. */
    BIDDING("tender-law-24", 20, Count.WITH_FIRST_DAY, true),
    /** From a clarification or change of the tender file to the deadline for bids. */
    CHANGE("regulation-21", 15, Count.BEFORE, false),
    /** Candidates have to be public for so long. */
    PUBLICITY("regulation-54", 3, Count.WITH_FIRST_DAY, true),
    /** From the notice of award to the contract. */
    CONTRACT("tender-law-46", 30, Count.AT_THE_LATEST, false),
    /** From the contract to the return of deposits. */
    DEPOSIT("regulation-57", 5, Count.AT_THE_LATEST, false);

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** How days are counted. */
    private enum Count {
        /** At least so many days, the first and the last among them. */
        WITH_FIRST_DAY,
        /** At least so many days before the end. */
        BEFORE,
        /** At most so many days after the first. */
        AT_THE_LATEST
    }

    private final String clause;
    private final int days;
    private final Count count;
    private final boolean isOfMandatoryTenders;

    TimeLimit(String clause, int days, Count count, boolean isOfMandatoryTenders) {
        this.clause = clause;
        this.days = days;
        this.count = count;
        this.isOfMandatoryTenders = isOfMandatoryTenders;
    }

    /** The id of the clause that sets it. */
    String clause() {
        return clause;
    }

    int days() {
        return days;
    }

    /** Whether it binds only projects that have to be tendered by law. */
    boolean isOfMandatoryTenders() {
        return isOfMandatoryTenders;
    }

    /** Whether it says by when something must be done, so that rest days at its end put the end off. */
    boolean isLatest() {
        return count == Count.AT_THE_LATEST;
    }

    /** The days from one day to another as this limit counts them. */
    long counted(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until) + (count == Count.WITH_FIRST_DAY ? 1 : 0);
    }

    /** By how many days a time from one day to another misses it; 0 and less keep it. A weekend at its end puts the end off. */
    long missedBy(LocalDate from, LocalDate until) {
        return isLatest() ? ChronoUnit.DAYS.between(lastDay(from), until) : days - counted(from, until);
    }

    private LocalDate lastDay(LocalDate from) {
        var last = from.plusDays(days);
        while (WEEKEND.contains(last.getDayOfWeek())) {
            last = last.plusDays(1);
        }
        return last;
    }
}

package io.lianhuan.detect.alarm;

import io.lianhuan.detect.market.Market;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who uses one thing, and who of them meet with it in a lot. Made once for many things: what was noted of the thing before is
 * forgotten by counting turns, not by clearing, so that a thing costs no more than its uses.
 */
final class Gathering {

    private final int[] turnOfFirm;
    private final int[] turnOfLot;
    private final int[] firstInLot;
    private int turn = 1;
    private int[] firms = new int[64];
    private int users;
    private long[] visits = new long[1024];
    private int visited;
    private boolean isMeeting;

    Gathering(Market market) {
        this.turnOfFirm = new int[market.firms().size()];
        this.turnOfLot = new int[market.lots().size()];
        this.firstInLot = new int[market.lots().size()];
    }

    /** Begins with the next thing. */
    void clear() {
        turn++;
        users = 0;
        visited = 0;
        isMeeting = false;
    }

    /** Adds a user of the thing; false where the firm is one already. */
    boolean admit(int firm) {
        if (turnOfFirm[firm] == turn) {
            return false;
        }
        turnOfFirm[firm] = turn;
        if (users == firms.length) {
            firms = Arrays.copyOf(firms, 2 * users);
        }
        firms[users++] = firm;
        return true;
    }

    /** Notes that the thing shows in a firm's bid for a lot. */
    void show(int firm, int lot) {
        if (turnOfLot[lot] != turn) {
            turnOfLot[lot] = turn;
            firstInLot[lot] = firm;
        }
        isMeeting |= firstInLot[lot] != firm;
        if (visited == visits.length) {
            visits = Arrays.copyOf(visits, 2 * visited);
        }
        visits[visited++] = (long) lot << Integer.SIZE | firm;
    }

    /** Who uses the thing, in the order in which they came. */
    IntStream firms() {
        return Arrays.stream(firms, 0, users);
    }

    /** In how many bids it shows. */
    int showings() {
        return visited;
    }

    /** Groups of at least two firms that meet with the thing in one lot, each group once, its firms sorted. */
    Set<List<Integer>> groups() {
        var groups = new LinkedHashSet<List<Integer>>();
        if (isMeeting) {
            long[] byLot = Arrays.stream(visits, 0, visited).sorted().distinct().toArray();
            int from = 0;
            for (int at = 1; at <= byLot.length; at++) {
                if (at == byLot.length || lot(byLot[at]) != lot(byLot[from])) {
                    if (at - from > 1) {
                        groups.add(Arrays.stream(byLot, from, at)
                                .mapToObj(visit -> (int) visit)
                                .toList());
                    }
                    from = at;
                }
            }
        }
        return groups;
    }

    private static int lot(long visit) {
        return (int) (visit >>> Integer.SIZE);
    }
}

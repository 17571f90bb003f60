package io.lianhuan.detect.alarm;

import java.util.random.RandomGenerator;

/**
 * Deals the things of one market anew, one after another. A thing goes to places that are left in the groups of those who use it,
 * so that no place is taken twice, and never twice to one firm.
 */
final class Deal {

    /** After so many draws without a place that may be taken, a thing stays with its firm. */
    private static final int DRAWS = 100;

    private final Holdings holdings;
    private final Places places;
    private final RandomGenerator random;
    private final int[] left;
    private final int[] from;

    Deal(Holdings holdings, Places places, RandomGenerator random) {
        this.holdings = holdings;
        this.places = places;
        this.random = random;
        this.left = places.groups().entries().clone();
        this.from = places.groups().start().clone();
    }

    /** Notes who uses a thing after it was dealt, and in which lots it then shows. */
    void deal(int thing, Seating seating, Gathering users) {
        users.clear();
        for (int holding = holdings.ofThing()[thing]; holding < holdings.ofThing()[thing + 1]; holding++) {
            int place = place(holding, users);
            int firm = holdings.firm()[place];
            int[] bids = holdings.bids().entries();
            int end = holdings.bids().start()[place + 1];
            for (int at = holdings.bids().start()[place]; at < end; at++) {
                users.show(firm, seating.lotOf(bids[at]));
            }
        }
    }

    /** A place for a use of a thing, which is then taken. */
    private int place(int holding, Gathering users) {
        int group = places.ofHolding()[holding];
        int end = places.groups().start()[group + 1];
        for (int draw = 0; draw < DRAWS && from[group] < end; draw++) {
            int at = random.nextInt(from[group], end);
            int place = left[at];
            if (users.admit(holdings.firm()[place])) {
                left[at] = left[from[group]];
                left[from[group]++] = place;
                return place;
            }
        }
        users.admit(holdings.firm()[holding]);
        return holding;
    }
}

package io.lianhuan.detect.mining;

import java.util.Arrays;

/** Pairs that ever shared a value that is no hub and met at least once: the weak pairs J2. */
public final class WeakPairs implements Encounters.Keeper {

    private final Users users;
    private final int[] start;
    private final Numbers partners;
    private final Numbers lots;
    private final Numbers shared;
    private final int[] sharedWith;
    private final int[] candidates;

    private WeakPairs(Users users, int firms) {
        this.users = users;
        this.start = new int[firms + 1];
        this.partners = new Numbers(firms);
        this.lots = new Numbers(firms);
        this.shared = new Numbers(firms);
        this.sharedWith = new int[firms];
        this.candidates = new int[firms + 1];
    }

    /** All weak pairs. Costs the encounters and Σ u² ÷ 2 over the values of u users. */
    public static FirmPairs of(Attendance attendance, Users users) {
        var kept = new WeakPairs(users, attendance.firms());
        Encounters.walk(attendance, kept);
        return kept.pairs(attendance);
    }

    /**
     * Weak and co-bid pairs in one walk, which costs little more than either.
     *
     * @param weak see {@link WeakPairs}
     * @param coBids see {@link CoBids}
     */
    public record Both(FirmPairs weak, FirmPairs coBids) {}

    /** Weak pairs, and pairs that met in at least so many lots. */
    public static Both andCoBids(Attendance attendance, Users users, int atLeast) {
        var weak = new WeakPairs(users, attendance.firms());
        var coBids = CoBids.keeper(attendance, atLeast);
        Encounters.walk(attendance, weak, coBids);
        return new Both(weak.pairs(attendance), coBids.pairs(attendance));
    }

    private FirmPairs pairs(Attendance attendance) {
        return new FirmPairs(
                new Csr(start, partners.toArray()),
                lots.toArray(),
                shared.toArray(),
                attendance.cut().and(users.cut()));
    }

    @Override
    public void row(int firm, int[] met, int size, int[] count) {
        int found = collect(firm);
        int kept = 0;
        for (int at = 0; at < found; at++) {
            int other = candidates[at];
            candidates[kept] = other;
            if (count[other] > 0) {
                kept++;
            } else {
                sharedWith[other] = 0;
            }
        }
        Arrays.sort(candidates, 0, kept);
        for (int at = 0; at < kept; at++) {
            int other = candidates[at];
            partners.add(other);
            lots.add(count[other]);
            shared.add(sharedWith[other]);
            sharedWith[other] = 0;
        }
        start[firm + 1] = partners.size();
    }

    /** The firms of larger number that share a value with this one. */
    private int collect(int firm) {
        int[] values = users.valuesOfFirm().entries();
        int[] firms = users.firmsOfValue().entries();
        int found = 0;
        int end = users.valuesOfFirm().start()[firm + 1];
        for (int at = users.valuesOfFirm().start()[firm]; at < end; at++) {
            int first = users.firmsOfValue().start()[values[at]];
            for (int place = users.firmsOfValue().start()[values[at] + 1] - 1; place >= first; place--) {
                int other = firms[place];
                if (other <= firm) {
                    break;
                }
                candidates[found] = other;
                found += sharedWith[other]++ == 0 ? 1 : 0;
            }
        }
        return found;
    }
}

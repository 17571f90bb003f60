package io.lianhuan.detect.market;

import io.lianhuan.detect.mining.Attendance;
import io.lianhuan.detect.mining.CoBids;
import io.lianhuan.detect.mining.Communities;
import io.lianhuan.detect.mining.PairGraph;
import java.util.Arrays;

/**
 * Parts of a trade that its name does not tell: gardeners hold the licence of road builders and never meet them, and firms of one
 * island seldom bid on another. Two gardeners meet far oftener than two firms of that licence do, for no other reason than that
 * both are gardeners.
 *
 * <p>Firms that met at least twice are grouped into communities of largest modularity. A lot lies in the part of a community when
 * most of its bidders are of it. The part is a niche when it is larger than a ring, and when its lots also hold most of what its
 * firms bid for in this trade; else its lots stay with the trade. Costs the pairs of bidders of each lot.
 */
final class Niches {

    private static final int FEWEST_FIRMS = 25;
    private static final int FEWEST_LOTS = 15;

    private static final double MOST = 2.0 / 3;

    private final Attendance attendance;
    private final Communities communities;

    private Niches(Attendance attendance) {
        this.attendance = attendance;
        this.communities = Communities.of(PairGraph.of(CoBids.of(attendance, 2)));
    }

    /** The niche of each lot of these, all of one kind and trade: a number above 0, or 0 where it lies in none. */
    static int[] of(Attendance attendance) {
        return new Niches(attendance).ofLots();
    }

    private int[] ofLots() {
        int[] part = new int[attendance.firmsOfLot().rows()];
        Arrays.setAll(part, this::partOf);
        var isNiche = areNiches(part);
        return Arrays.stream(part)
                .map(community -> community >= 0 && isNiche[community] ? community + 1 : 0)
                .toArray();
    }

    /** The community to which most bidders of a lot belong; -1 where there is none. */
    private int partOf(int lot) {
        int[] bidders = Arrays.stream(attendance.firmsOfLot().row(lot))
                .map(firm -> communities.of()[firm])
                .sorted()
                .toArray();
        if (bidders.length == 0) {
            return -1;
        }
        int middle = bidders[bidders.length / 2];
        long of =
                Arrays.stream(bidders).filter(community -> community == middle).count();
        return of >= MOST * bidders.length ? middle : -1;
    }

    private boolean[] areNiches(int[] part) {
        int[] firms = new int[communities.count()];
        int[] lots = new int[communities.count()];
        long[] bids = new long[communities.count()];
        long[] bidsInside = new long[communities.count()];
        for (int firm = 0; firm < communities.of().length; firm++) {
            int community = communities.of()[firm];
            int[] own = attendance.lotsOfFirm().row(firm);
            firms[community] += own.length > 0 ? 1 : 0;
            bids[community] += own.length;
            bidsInside[community] +=
                    Arrays.stream(own).filter(lot -> part[lot] == community).count();
        }
        Arrays.stream(part).filter(community -> community >= 0).forEach(community -> lots[community]++);
        boolean[] areNiches = new boolean[communities.count()];
        for (int community = 0; community < areNiches.length; community++) {
            areNiches[community] = firms[community] >= FEWEST_FIRMS
                    && lots[community] >= FEWEST_LOTS
                    && bidsInside[community] >= MOST * bids[community];
        }
        return areNiches;
    }
}

package io.lianhuan.detect.ring;

import io.lianhuan.detect.market.Market;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells the part of each member from what it did in the lots of the ring, and says no more than the data support. */
public final class Roles {

    private static final double MOSTLY = 0.6;
    private static final int TWICE = 2;

    private final Market market;
    private final Map<String, Integer> lots = new HashMap<>();
    private final Map<String, Integer> firms = new HashMap<>();

    public Roles(Market market) {
        this.market = market;
        for (int at = 0; at < market.lots().size(); at++) {
            lots.put(market.lots().get(at).id(), at);
        }
        for (int at = 0; at < market.firms().size(); at++) {
            firms.put(market.firms().get(at), at);
        }
    }

    /** The part that a member plays. */
    public enum Role {
        /** It won at least twice, and most of what the ring won (拟中标人). */
        DESIGNATED_WINNER,
        /** It won a lot of the ring; others did too. */
        WINNER,
        /** It never won, and its price was mostly above that of another member who did (陪标). */
        COVER,
        /** It never won, and its price was mostly among the lowest quarter of the lot (拉低均价). */
        MEAN_PULLER,
        /** No part can be told. */
        MEMBER
    }

    /** The roles of the members, in their order. */
    public List<Role> of(Ring ring) {
        var bids = ring.lotIds().stream()
                .map(lot -> bidsOf(lots.getOrDefault(lot, -1), ring))
                .filter(members -> !members.isEmpty())
                .toList();
        long won = bids.stream()
                .filter(lot -> lot.stream().anyMatch(market::isWon))
                .count();
        return ring.members().stream()
                .map(member -> role(firms.getOrDefault(member, -1), bids, won))
                .toList();
    }

    private List<Integer> bidsOf(int lot, Ring ring) {
        return lot < 0 ? List.of() : bidsOfKnown(lot, ring);
    }

    private List<Integer> bidsOfKnown(int lot, Ring ring) {
        return market.bidsOf(lot)
                .filter(bid -> ring.members().contains(market.firms().get(market.bidFirm()[bid])))
                .boxed()
                .toList();
    }

    private Role role(int firm, List<List<Integer>> lots, long won) {
        long wins = lots.stream()
                .filter(lot -> lot.stream().anyMatch(bid -> market.bidFirm()[bid] == firm && market.isWon(bid)))
                .count();
        if (wins > 0) {
            return wins >= TWICE && wins >= MOSTLY * won ? Role.DESIGNATED_WINNER : Role.WINNER;
        }
        var present = lots.stream()
                .filter(lot -> lot.stream().anyMatch(bid -> market.bidFirm()[bid] == firm))
                .toList();
        if (isMostly(present, lot -> isBehindWinner(firm, lot))) {
            return Role.COVER;
        }
        return isMostly(present, lot -> pullsDown(firm, lot)) ? Role.MEAN_PULLER : Role.MEMBER;
    }

    private static boolean isMostly(List<List<Integer>> lots, Predicate<List<Integer>> test) {
        return lots.size() >= TWICE && lots.stream().filter(test).count() >= MOSTLY * lots.size();
    }

    private boolean isBehindWinner(int firm, List<Integer> lot) {
        return lot.stream()
                .filter(market::isWon)
                .anyMatch(winner -> lot.stream()
                        .anyMatch(
                                bid -> market.bidFirm()[bid] == firm && market.price()[bid] > market.price()[winner]));
    }

    /** Whether the firm's price is among the lowest quarter of its lot. */
    private boolean pullsDown(int firm, List<Integer> lot) {
        var prices = market.bidsOf(market.bidLot()[lot.getFirst()])
                .filter(bid -> market.isValid()[bid] && !Double.isNaN(market.price()[bid]))
                .boxed()
                .sorted(Comparator.comparingDouble(bid -> market.price()[bid]))
                .toList();
        int lowest = prices.size() / 4;
        return IntStream.range(0, lowest).anyMatch(at -> market.bidFirm()[prices.get(at)] == firm);
    }
}

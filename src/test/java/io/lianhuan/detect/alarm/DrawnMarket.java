package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Weight;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.Market.MarketLot;
import io.lianhuan.detect.ring.MarketMeetings;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Ring;
import io.lianhuan.detect.ring.RingFinder;
import io.lianhuan.detect.ring.RingSettings;
import io.lianhuan.detect.ring.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A market drawn by dice: lots of two trades in two years, firms that bid in one of the trades, each with a computer, an address on
 * the network and a telephone of its own, and things that some firms share whoever they are. Members of a planted block bid
 * together and share one thing of each kind.
 */
final class DrawnMarket {

    /** Every bond counts, so that chance makes rings too. */
    static final RingSettings LENIENT = new RingSettings(5, 0, 1, 0.6);

    private static final int FIRMS = 400;
    private static final int LOTS = 160;
    private static final int BIDS_OF_LOT = 20;
    private static final int SHARED = 16;
    private static final List<String> KINDS = List.of("MACHINE_CODE", "IP", "PHONE");

    private final SplittableRandom dice;
    private final List<Integer> block;
    final Market market;
    final Hall hall;
    final Holdings holdings;
    final List<Told> told;

    private DrawnMarket(long seed, List<Integer> block) {
        this.dice = new SplittableRandom(seed);
        this.block = block;
        this.market = market();
        this.hall = new Hall(market);
        this.holdings = holdings();
        this.told = told();
    }

    static DrawnMarket random(long seed) {
        return new DrawnMarket(seed, List.of());
    }

    /** With firms of one trade that bid together in ten lots. */
    static DrawnMarket withBlock(long seed) {
        return new DrawnMarket(seed, List.of(0, 2, 4, 6, 8));
    }

    List<Ring> rings(RingSettings settings) {
        return finder(settings).find(told.stream().map(Told::tie).toList());
    }

    FalseAlarms alarms(RingSettings settings, int permutations, long seed) {
        return new FalseAlarms(hall, holdings, told, finder(settings), new FalseAlarmSettings(permutations, seed, 50));
    }

    List<String> blockIds() {
        return block.stream().map(DrawnMarket::firm).toList();
    }

    private RingFinder finder(RingSettings settings) {
        return new RingFinder(settings, new MarketMeetings(market));
    }

    private static String firm(int number) {
        return "F%03d".formatted(number);
    }

    private Market market() {
        var lots = new ArrayList<MarketLot>();
        var bidders = new ArrayList<Set<Integer>>();
        for (int lot = 0; lot < LOTS; lot++) {
            int trade = lot % 2;
            var present = new TreeSet<Integer>(lot < 20 && trade == 0 ? block : List.of());
            while (present.size() < BIDS_OF_LOT) {
                present.add(2 * dice.nextInt(FIRMS / 2) + trade);
            }
            bidders.add(present);
            lots.add(new MarketLot(
                    "L%03d".formatted(lot),
                    "WORKS",
                    "trade " + trade,
                    null,
                    Double.NaN,
                    Instant.parse(lot % 4 < 2 ? "2025-03-01T00:00:00Z" : "2026-03-01T00:00:00Z")
                            .getEpochSecond(),
                    -1,
                    -1,
                    List.of()));
        }
        int bids = LOTS * BIDS_OF_LOT;
        return Market.of(
                IntStream.range(0, FIRMS).mapToObj(DrawnMarket::firm).toList(),
                lots,
                IntStream.rangeClosed(0, LOTS).map(lot -> lot * BIDS_OF_LOT).toArray(),
                IntStream.range(0, bids).mapToObj("B%04d"::formatted).toList(),
                IntStream.range(0, bids).map(bid -> bid / BIDS_OF_LOT).toArray(),
                bidders.stream()
                        .flatMapToInt(lot -> lot.stream().mapToInt(Integer::intValue))
                        .toArray(),
                new double[bids],
                new double[bids],
                new long[bids],
                new boolean[bids]);
    }

    private Holdings holdings() {
        var columns = new HoldingColumns();
        for (String kind : KINDS) {
            for (int firm = 0; firm < FIRMS; firm++) {
                columns.addOwn(Family.of(kind), uses(Set.of(firm)));
            }
            for (int thing = 0; thing < SHARED; thing++) {
                var users = new TreeSet<Integer>();
                int trade = dice.nextInt(2);
                int count = 2 + dice.nextInt(2);
                while (users.size() < count) {
                    users.add(2 * dice.nextInt(FIRMS / 2) + trade);
                }
                columns.add(value(kind + "-shared-" + thing, kind, count), kind, uses(users));
            }
            if (!block.isEmpty()) {
                columns.add(value(kind + "-block", kind, block.size()), kind, uses(new TreeSet<>(block)));
            }
        }
        return columns.holdings();
    }

    /** A value of a kind that so many firms use. */
    static Observation value(String id, String kind, int firms) {
        return new Observation(Family.of(kind), id, Weight.ofValue(firms, FIRMS), false);
    }

    private long[] uses(Set<Integer> firms) {
        return firms.stream()
                .sorted()
                .flatMapToLong(firm -> Uses.of(firm, hall.bidsOf(firm)))
                .toArray();
    }

    /** A lead for every thing that bidders of a lot share. */
    private List<Told> told() {
        var told = new ArrayList<Told>();
        for (int at = 0; at < holdings.things().size(); at++) {
            var thing = holdings.things().get(at);
            firmsByLot(at).forEach((lot, firms) -> {
                if (firms.size() > 1) {
                    told.add(told(thing, market.lots().get(lot).id(), firms));
                }
            });
        }
        return told;
    }

    /** The firms that show a thing in each lot. */
    private Map<Integer, Set<String>> firmsByLot(int thing) {
        var byLot = new TreeMap<Integer, Set<String>>();
        for (int holding = holdings.ofThing()[thing]; holding < holdings.ofThing()[thing + 1]; holding++) {
            var firm = firm(holdings.firm()[holding]);
            for (int bid : holdings.bids().row(holding)) {
                byLot.computeIfAbsent(market.bidLot()[bid], any -> new TreeSet<>())
                        .add(firm);
            }
        }
        return byLot;
    }

    private static Told told(Thing thing, String lot, Set<String> firms) {
        var tie = new Tie(
                thing.observations().getFirst().key() + ' ' + lot,
                "shared",
                Grade.LEAD,
                List.of(lot),
                List.copyOf(firms),
                thing.observations());
        return new Told(
                tie,
                false,
                thing.observations().stream()
                        .map(value -> new Told.Seen(value, thing.kinds().getFirst(), Double.NaN, Double.NaN))
                        .toList());
    }
}

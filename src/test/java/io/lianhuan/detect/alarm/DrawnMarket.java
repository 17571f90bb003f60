package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Grade;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.Market.MarketLot;
import io.lianhuan.detect.ring.MarketMeetings;
import io.lianhuan.detect.ring.Ring;
import io.lianhuan.detect.ring.RingFinder;
import io.lianhuan.detect.ring.RingSettings;
import io.lianhuan.detect.ring.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A market drawn by dice: lots of two trades in two years, firms that bid in one of the trades, each with computers, addresses on
 * the network and telephones of its own, and things that some firms share whoever they are. Members of a planted block bid
 * together and share one thing of each kind.
 */
final class DrawnMarket {

    /** Every bond counts, so that chance makes rings too. */
    static final RingSettings LENIENT = new RingSettings(5, 0, 1, 0.6);

    private static final int FIRMS = 400;
    private static final int LOTS = 160;
    private static final int BIDS_OF_LOT = 20;
    private static final int OWN = 2;
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
        return new Market(
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
        var columns = new HoldingColumns(FIRMS);
        for (String kind : KINDS) {
            for (int firm = 0; firm < FIRMS; firm++) {
                for (int own = 0; own < OWN; own++) {
                    columns.add(kind + firm + '-' + own, kind, 1, uses(Set.of(firm)));
                }
            }
            for (int thing = 0; thing < SHARED; thing++) {
                var users = new TreeSet<Integer>();
                int trade = dice.nextInt(2);
                int count = 2 + dice.nextInt(2);
                while (users.size() < count) {
                    users.add(2 * dice.nextInt(FIRMS / 2) + trade);
                }
                columns.add(kind + "-shared-" + thing, kind, count, uses(users));
            }
            if (!block.isEmpty()) {
                columns.add(kind + "-block", kind, block.size(), uses(new TreeSet<>(block)));
            }
        }
        return columns.holdings();
    }

    private TreeMap<Integer, int[]> uses(Set<Integer> firms) {
        var uses = new TreeMap<Integer, int[]>();
        firms.stream().filter(firm -> hall.bidsOf(firm).length > 0).forEach(firm -> uses.put(firm, hall.bidsOf(firm)));
        return uses;
    }

    /** A lead for every thing that bidders of a lot share. */
    private List<Told> told() {
        var told = new ArrayList<Told>();
        for (Thing thing : holdings.things()) {
            Map<Integer, Set<String>> byLot = new HashMap<>();
            thing.holders()
                    .forEach(holder -> IntStream.of(holder.bids())
                            .forEach(bid -> byLot.computeIfAbsent(market.bidLot()[bid], any -> new TreeSet<>())
                                    .add(firm(holder.firm()))));
            new TreeMap<>(byLot).forEach((lot, firms) -> {
                if (firms.size() > 1) {
                    told.add(told(thing, market.lots().get(lot).id(), firms));
                }
            });
        }
        return told;
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

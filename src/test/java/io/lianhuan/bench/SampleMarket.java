package io.lianhuan.bench;

import io.lianhuan.detect.mining.Bids;
import io.lianhuan.detect.mining.Csr;
import java.util.Arrays;
import java.util.Random;

/**
 * A market of any size as columns, with rings planted in it: the same size, preset and seed give the same market.
 *
 * <p>Firms bid in markets of their own, a few of them far more often than the rest (Zipf, exponent 0.9), and one bid in ten comes
 * from outside. 2 % of the firms are in rings of 3 to 8 that enter together; in 40 % of these entries a machine is shared and in
 * 40 % an address, by 70 % of the members each. Of all other bids 30 % come through addresses of carriers, 3 % of the addresses
 * and 1 % of the machines are those of public counters.
 *
 * @param lotStart bids of lot {@code l} are those from {@code lotStart[l]} to {@code lotStart[l + 1]}
 * @param firm the bidder of each bid
 * @param address the address of each bid
 * @param machine the machine of each bid
 * @param ringOf the ring of each firm; -1 for honest ones
 * @param plantedPairs pairs of firms of one ring
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
record SampleMarket(
        int firms,
        int addresses,
        int machines,
        int[] lotStart,
        int[] firm,
        int[] address,
        int[] machine,
        int[] ringOf,
        long plantedPairs) {

    static final int DEVICES = 2;
    private static final int COUNTERS = 5;
    private static final double IN_RINGS = 0.02;
    private static final double ENTRY = 0.04;
    private static final double CARRIER = 0.3;

    static SampleMarket of(int bids, Preset preset, long seed) {
        return new Drawing(bids, preset, new Random(seed)).drawn();
    }

    int bids() {
        return firm.length;
    }

    int lots() {
        return lotStart.length - 1;
    }

    /** Σ n² ÷ 2: what counting meetings costs. */
    long meetings() {
        long sum = 0;
        for (int lot = 0; lot < lots(); lot++) {
            long size = (long) lotStart[lot + 1] - lotStart[lot];
            sum += size * (size - 1) / 2;
        }
        return sum;
    }

    /** As mining takes it: the addresses first, the machines after them. */
    Bids asBids() {
        int[] start = new int[bids() + 1];
        int[] values = new int[2 * bids()];
        for (int bid = 0; bid < bids(); bid++) {
            values[2 * bid] = address[bid];
            values[2 * bid + 1] = addresses + machine[bid];
            start[bid + 1] = 2 * bid + 2;
        }
        return new Bids(firms, lotStart, firm, new int[] {0, addresses, addresses + machines}, new Csr(start, values));
    }

    boolean isPlanted(int one, int other) {
        return ringOf[one] >= 0 && ringOf[one] == ringOf[other];
    }

    /** Draws lot after lot until there are enough bids. */
    private static final class Drawing {

        private final Random random;
        private final Preset preset;
        private final int bids;
        private final int firms;
        private final int markets;
        private final int carriers;
        private final int[] marketStart;
        private final double[] weight;
        private final int[] ringOf;
        private final int[][] rings;
        private final int[][] ringsOfMarket;
        private final int[] lotStart;
        private final int[] firm;
        private final int[] address;
        private final int[] machine;
        private final int[] seen;
        private int lots;
        private int size;

        Drawing(int bids, Preset preset, Random random) {
            this.random = random;
            this.preset = preset;
            this.bids = bids;
            this.firms = (int) Math.round(
                    bids <= 1_000_000
                            ? 4_000 * Math.pow(bids / 100_000.0, 0.875)
                            : 30_000 * Math.pow(bids / 1_000_000.0, 0.727));
            this.markets = (int) Math.max(2, Math.round(Math.pow(firms, 0.619) / 6.71));
            this.carriers = Math.max(markets, bids / 30);
            this.marketStart = new int[markets + 1];
            Arrays.setAll(marketStart, market -> (int) ((long) firms * market / markets));
            this.weight = weights();
            this.ringOf = new int[firms];
            Arrays.fill(ringOf, -1);
            this.rings = rings();
            this.ringsOfMarket = ringsOfMarket();
            this.lotStart = new int[bids + 1];
            this.firm = new int[bids];
            this.address = new int[bids];
            this.machine = new int[bids];
            this.seen = new int[firms];
        }

        SampleMarket drawn() {
            while (size < bids) {
                lot(random.nextInt(markets), Math.min(preset.bidders(random), bids - size));
                lotStart[++lots] = size;
            }
            long pairs = Arrays.stream(rings)
                    .mapToLong(ring -> (long) ring.length * (ring.length - 1) / 2)
                    .sum();
            return new SampleMarket(
                    firms,
                    DEVICES * firms + rings.length + carriers + markets * COUNTERS,
                    DEVICES * firms + rings.length + markets * COUNTERS,
                    Arrays.copyOf(lotStart, lots + 1),
                    firm,
                    address,
                    machine,
                    ringOf,
                    pairs);
        }

        /** Σ 1 ÷ rank^0.9 up to each firm of a market. */
        private double[] weights() {
            double[] sums = new double[firms];
            for (int market = 0; market < markets; market++) {
                double sum = 0;
                for (int at = marketStart[market]; at < marketStart[market + 1]; at++) {
                    sum += Math.pow(at - marketStart[market] + 1.0, -0.9);
                    sums[at] = sum;
                }
            }
            return sums;
        }

        private int[][] rings() {
            int planted = (int) (IN_RINGS * firms);
            int[][] drawn = new int[planted][];
            int count = 0;
            for (int members = 0; members < planted; count++) {
                int market = random.nextInt(markets);
                int width = marketStart[market + 1] - marketStart[market];
                int wanted = Math.min(3 + random.nextInt(6), width);
                int number = count;
                drawn[count] = random.ints(20L * wanted, marketStart[market], marketStart[market + 1])
                        .distinct()
                        .filter(one -> ringOf[one] < 0)
                        .limit(wanted)
                        .sorted()
                        .toArray();
                Arrays.stream(drawn[count]).forEach(one -> ringOf[one] = number);
                members += Math.max(1, drawn[count].length);
            }
            return Arrays.copyOf(drawn, count);
        }

        private int[][] ringsOfMarket() {
            int[][] found = new int[markets][0];
            for (int ring = 0; ring < rings.length; ring++) {
                if (rings[ring].length > 1) {
                    int market = marketOf(rings[ring][0]);
                    found[market] = Arrays.copyOf(found[market], found[market].length + 1);
                    found[market][found[market].length - 1] = ring;
                }
            }
            return found;
        }

        private int marketOf(int one) {
            int at = Arrays.binarySearch(marketStart, one);
            return at < 0 ? -at - 2 : at;
        }

        private void lot(int market, int bidders) {
            int end = size + bidders;
            int[] here = ringsOfMarket[market];
            if (here.length > 0 && random.nextDouble() < ENTRY * here.length) {
                enter(rings[here[random.nextInt(here.length)]], end);
            }
            while (size < end) {
                bid(bidder(market));
            }
        }

        private void enter(int[] ring, int end) {
            boolean sharesMachine = random.nextDouble() < 0.4;
            boolean sharesAddress = random.nextDouble() < 0.4;
            for (int at = 0; at < ring.length && size < end; at++) {
                int one = ring[at];
                bid(one);
                if (sharesMachine && random.nextDouble() < 0.7) {
                    machine[size - 1] = DEVICES * firms + ringOf[one];
                }
                if (sharesAddress && random.nextDouble() < 0.7) {
                    address[size - 1] = DEVICES * firms + ringOf[one];
                }
            }
        }

        /** A firm that has not bid in this lot, by its weight in the market; from anywhere when one in ten or nobody is left. */
        private int bidder(int market) {
            for (int tries = 0; tries < 50; tries++) {
                int one = random.nextDouble() < 0.1 ? random.nextInt(firms) : weighted(market);
                if (seen[one] != lots + 1) {
                    return one;
                }
            }
            int one = random.nextInt(firms);
            while (seen[one] == lots + 1) {
                one = (one + 1) % firms;
            }
            return one;
        }

        private int weighted(int market) {
            int from = marketStart[market];
            int to = marketStart[market + 1];
            int at = Arrays.binarySearch(weight, from, to, random.nextDouble() * weight[to - 1]);
            return Math.min(to - 1, at < 0 ? -at - 1 : at);
        }

        private void bid(int one) {
            seen[one] = lots + 1;
            firm[size] = one;
            int market = marketOf(one);
            double way = random.nextDouble();
            int own = DEVICES * one + random.nextInt(DEVICES);
            int ringed = DEVICES * firms + rings.length;
            if (way < CARRIER) {
                int share = carriers / markets;
                address[size] = ringed + market * share + random.nextInt(share);
            } else {
                address[size] =
                        way < CARRIER + 0.03 ? ringed + carriers + market * COUNTERS + random.nextInt(COUNTERS) : own;
            }
            machine[size] = random.nextDouble() < 0.01 ? ringed + market * COUNTERS + random.nextInt(COUNTERS) : own;
            size++;
        }
    }
}

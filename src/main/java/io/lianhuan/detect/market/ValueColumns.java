package io.lianhuan.detect.market;

import io.lianhuan.detect.mining.Bids;
import io.lianhuan.detect.mining.Csr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Collects what bids show into columns, sorted by lot and bidder whatever the order they come in. */
final class ValueColumns {

    private final Names firms = new Names();
    private final Names values = new Names();
    private final List<String> lots = new ArrayList<>();

    /** The bids of each lot, one after the other: bidder, how many values, and these. */
    private final List<int[]> rows = new ArrayList<>();

    private int size;
    private int shown;

    /** Numbers for names in the order they come. */
    private static final class Names {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int of(String name) {
            var known = numbers.putIfAbsent(name, names.size());
            if (known != null) {
                return known;
            }
            names.add(name);
            return names.size() - 1;
        }
    }

    /** Numbers sorted by name. */
    private static int[] sorted(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void add(Record row) {
        var bids = row.get("bids");
        int[] numbers = new int[bids.size() + length(bids)];
        int filled = 0;
        for (int at = 0; at < bids.size(); at++) {
            var bid = bids.get(at);
            numbers[filled++] = firms.of(bid.get(0).asString());
            numbers[filled++] = bid.size() - 1;
            for (int value = 1; value < bid.size(); value++) {
                numbers[filled++] = values.of(bid.get(value).asString());
            }
        }
        lots.add(row.get("lotId").asString());
        rows.add(numbers);
        size += bids.size();
        shown += filled - 2 * bids.size();
    }

    private static int length(Value bids) {
        int length = 0;
        for (int at = 0; at < bids.size(); at++) {
            length += bids.get(at).size();
        }
        return length;
    }

    NamedBids named() {
        int[] order = sorted(lots);
        int[] sorted = sorted(firms.names);
        int[] rank = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            rank[sorted[at]] = at;
        }
        var columns = new Filling(rank);
        for (int lot : order) {
            columns.lot(rows.get(lot));
        }
        return new NamedBids(
                Arrays.stream(sorted).mapToObj(firms.names::get).toList(),
                Arrays.stream(order).mapToObj(lots::get).toList(),
                columns.valueNames,
                columns.bids(sorted.length));
    }

    /** The columns as they fill. */
    private final class Filling {

        private final int[] rank;
        private final int[] number = new int[values.names.size()];
        private final List<String> valueNames = new ArrayList<>();
        private final int[] lotStart = new int[lots.size() + 1];
        private final int[] bidFirm = new int[size];
        private final int[] start = new int[size + 1];
        private final int[] entries = new int[shown];
        private int lot;
        private int bid;
        private int filled;

        Filling(int[] rank) {
            this.rank = rank;
            Arrays.fill(number, -1);
        }

        /** Bids by bidder; values by name, so that numbers do not hang on the order in which the database tells them. */
        void lot(int[] row) {
            int count = 0;
            long[] byFirm = new long[row.length / 2];
            for (int at = 0; at < row.length; at += 2 + row[at + 1]) {
                byFirm[count++] = ((long) rank[row[at]] << 32) | at;
            }
            Arrays.sort(byFirm, 0, count);
            for (int at = 0; at < count; at++) {
                show((int) (byFirm[at] >>> 32), row, (int) byFirm[at] + 1);
            }
            lotStart[++lot] = bid;
        }

        private void show(int firm, int[] row, int from) {
            bidFirm[bid] = firm;
            int end = from + 1 + row[from];
            if (row[from] > 1) {
                sortByName(row, from + 1, end);
            }
            for (int at = from + 1; at < end; at++) {
                if (number[row[at]] < 0) {
                    number[row[at]] = valueNames.size();
                    valueNames.add(values.names.get(row[at]));
                }
                entries[filled++] = number[row[at]];
            }
            start[++bid] = filled;
        }

        private void sortByName(int[] row, int from, int end) {
            for (int at = from + 1; at < end; at++) {
                int value = row[at];
                int to = at;
                while (to > from && values.names.get(row[to - 1]).compareTo(values.names.get(value)) > 0) {
                    row[to] = row[to - 1];
                    to--;
                }
                row[to] = value;
            }
        }

        Bids bids(int firmCount) {
            return new Bids(firmCount, lotStart, bidFirm, new int[] {0, valueNames.size()}, new Csr(start, entries));
        }
    }
}

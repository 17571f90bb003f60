package io.lianhuan.detect;

import io.lianhuan.detect.screens.LineLikeness;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the priced bills of quantities of lots, one lot after the other, and compares them. A lot is kept as columns: 24 bytes for
 * each line of each bidder, so that a bill of 15,000 lines and fifty bidders takes 18 MB and no two lots are kept at once.
 */
@Component
public final class PriceLists {

    private final Graph graph;

    PriceLists(Graph graph) {
        this.graph = graph;
    }

    /**
     * A bill of one bid and where it stands.
     *
     * @param prices unit prices by line; NaN where a line has none
     * @param quantities by line, as the bidder wrote them; NaN where unknown
     * @param errors by line, total ÷ (price · quantity) where that is not 1; NaN elsewhere
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
    public record Bill(
            String id,
            String node,
            String companyId,
            long source,
            String importId,
            double[] prices,
            double[] quantities,
            double[] errors) {}

    /** Reads the bills by the rule's own statement, whose rows come lot by lot, and hands out each lot with two bills or more. */
    public void read(Statement statement, List<String> lotIds, Consumer<LotBills> reader) {
        var rows = new ArrayList<Rows>();
        graph.stream(statement, Map.of("lotIds", lotIds), row -> {
            var lotId = row.get("lotId").asString();
            if (!rows.isEmpty() && !rows.getFirst().lotId().equals(lotId)) {
                hand(rows.removeFirst(), reader);
            }
            if (rows.isEmpty()) {
                rows.add(new Rows(lotId));
            }
            rows.getFirst().add(row);
        });
        rows.forEach(last -> hand(last, reader));
    }

    private static void hand(Rows rows, Consumer<LotBills> reader) {
        if (rows.bills.size() > 1) {
            reader.accept(rows.bills());
        }
    }

    /** The rows of one lot; lines are numbered as they come. */
    private static final class Rows {

        private final String lotId;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Parsed> bills = new ArrayList<>();

        Rows(String lotId) {
            this.lotId = lotId;
        }

        String lotId() {
            return lotId;
        }

        void add(Record row) {
            bills.add(new Parsed(row, lines));
        }

        LotBills bills() {
            return new LotBills(
                    lotId, bills.stream().map(bill -> bill.bill(lines.size())).toList());
        }
    }

    /** A bill while it is read. */
    private static final class Parsed {

        private static final double ROUNDING = 100;
        private static final double WRONG = 0.001;

        private final String id;
        private final String node;
        private final String companyId;
        private final long source;
        private final String importId;
        private final Map<Integer, Double> prices = new HashMap<>();
        private final Map<Integer, Double> quantities = new HashMap<>();
        private final Map<Integer, Double> totals = new HashMap<>();

        /** Lines that stand there twice with different prices tell nothing. */
        Parsed(Record row, Map<String, Integer> lines) {
            this.id = row.get("id").asString();
            this.node = row.get("node").asString();
            this.companyId = row.get("companyId").asString();
            this.source = row.get("source").asLong(0);
            this.importId = row.get("importId").asString("");
            var codes = new HashMap<String, Integer>();
            for (Value text : row.get("prices").values()) {
                var parts = text.asString().split("\\|", -1);
                int line = lines.computeIfAbsent(parts[0] + '|' + parts[1], absent -> lines.size());
                put(prices, line, parts[2]);
                codes.merge(parts[0], line, (known, next) -> known.equals(next) ? known : -1);
            }
            for (Value text : row.get("totals").values()) {
                var parts = text.asString().split("\\|", -1);
                int line = codes.getOrDefault(parts[0], -1);
                if (line >= 0) {
                    put(quantities, line, parts[1]);
                    put(totals, line, parts[2]);
                }
            }
        }

        private static void put(Map<Integer, Double> column, int line, String text) {
            double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            column.merge(line, value, (known, next) -> known.equals(next) ? known : Double.NaN);
        }

        Bill bill(int lines) {
            double[] price = column(prices, lines);
            double[] quantity = column(quantities, lines);
            double[] total = column(totals, lines);
            double[] errors = new double[lines];
            for (int line = 0; line < lines; line++) {
                double right = price[line] * quantity[line];
                double off = Math.abs(total[line] - right);
                errors[line] = off > ROUNDING && off > WRONG * right ? total[line] / right : Double.NaN;
            }
            return new Bill(id, node, companyId, source, importId, price, quantity, errors);
        }

        private static double[] column(Map<Integer, Double> values, int lines) {
            double[] column = new double[lines];
            Arrays.setAll(column, line -> values.getOrDefault(line, Double.NaN));
            return column;
        }
    }

    /** The bills of one lot side by side. */
    public static final class LotBills {

        private static final double SAME_ERROR = 1e-6;

        private final String lotId;
        private final List<Bill> bills;
        private final int[][] equals;
        private final double[] usual;

        LotBills(String lotId, List<Bill> bills) {
            this.lotId = lotId;
            this.bills = bills;
            int lines = bills.getFirst().prices().length;
            this.equals = new int[bills.size()][lines];
            this.usual = new double[lines];
            for (int line = 0; line < lines; line++) {
                count(line);
            }
        }

        public String lotId() {
            return lotId;
        }

        public List<Bill> bills() {
            return bills;
        }

        /** How many bills have each bill's price in this line, and which quantity more than half of them have. */
        private void count(int line) {
            var prices = new TreeMap<Double, Integer>();
            var quantities = new TreeMap<Double, Integer>();
            for (Bill bill : bills) {
                prices.merge(bill.prices()[line], 1, Integer::sum);
                quantities.merge(bill.quantities()[line], 1, Integer::sum);
            }
            for (int bill = 0; bill < bills.size(); bill++) {
                equals[bill][line] = prices.getOrDefault(bills.get(bill).prices()[line], 0);
            }
            usual[line] = quantities.entrySet().stream()
                    .filter(one -> !one.getKey().isNaN() && 2 * one.getValue() > bills.size())
                    .mapToDouble(Map.Entry::getKey)
                    .findFirst()
                    .orElse(Double.NaN);
        }

        /**
         * How alike two bills are in the lines that are their own: a price that more than half of the other bidders quote too is
         * published or usual.
         */
        public Optional<LineLikeness> likeness(int one, int other) {
            double[] ones = bills.get(one).prices();
            double[] others = bills.get(other).prices();
            int[] own = IntStream.range(0, ones.length)
                    .filter(line -> ones[line] > 0 && others[line] > 0 && !isUsual(one, other, line))
                    .toArray();
            return own.length < LineLikeness.FEWEST
                    ? Optional.empty()
                    : Optional.of(LineLikeness.of(
                            IntStream.of(own).mapToDouble(line -> ones[line]).toArray(),
                            IntStream.of(own).mapToDouble(line -> others[line]).toArray()));
        }

        private boolean isUsual(int one, int other, int line) {
            return bills.get(one).prices()[line] == bills.get(other).prices()[line]
                    && 2 * (equals[one][line] - 2) > bills.size() - 2;
        }

        /** Lines in which both bills have the same quantity that is not the buyer's, or the same wrong total. */
        public int sameErrors(int one, int other) {
            var mine = bills.get(one);
            var theirs = bills.get(other);
            return (int) IntStream.range(0, usual.length)
                    .filter(line -> isSameQuantity(mine, theirs, line)
                            || Math.abs(mine.errors()[line] - theirs.errors()[line]) < SAME_ERROR)
                    .count();
        }

        private boolean isSameQuantity(Bill mine, Bill theirs, int line) {
            return !Double.isNaN(usual[line])
                    && mine.quantities()[line] == theirs.quantities()[line]
                    && mine.quantities()[line] != usual[line];
        }
    }
}

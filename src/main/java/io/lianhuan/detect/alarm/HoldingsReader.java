package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Weight;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Reads out of the graph who uses what: one statement whose rows are streamed, one for each value, and another that looks closer
 * at those few that several firms use.
 */
@Component
final class HoldingsReader {

    private final Graph graph;
    private final FalseAlarmSettings settings;
    private final Statement uses;
    private final Statement shared;

    HoldingsReader(Graph graph, FalseAlarmSettings settings) {
        this.graph = graph;
        this.settings = settings;
        this.uses = graph.statement("market/uses");
        this.shared = graph.statement("market/holdings");
    }

    /** What firms of the market use, of so many that bid at all. */
    Holdings read(Hall hall, int firms) {
        var columns = new HoldingColumns();
        var numbers = new Numbers(hall);
        var nodes = new ArrayList<String>();
        graph.stream(uses, Map.of(), row -> {
            long[] users = numbers.uses(row);
            int count = Uses.firms(users);
            if (count == 1) {
                columns.addOwn(Family.of(row.get("kind").asString()), users);
            } else if (count > 1 && count <= settings.maximumFirms()) {
                nodes.add(row.get("node").asString());
            }
        });
        var arguments = Map.of("nodes", nodes, "maximumFirms", settings.maximumFirms());
        graph.stream(shared, arguments, row -> add(row, numbers.uses(row), firms, columns));
        return columns.holdings();
    }

    private static void add(Record row, long[] users, int firms, HoldingColumns columns) {
        var kind = row.get("kind").asString();
        var family = Family.of(kind);
        int count = Uses.firms(users);
        if (count == 1) {
            columns.addOwn(family, users);
        } else if (count > 1) {
            double bits = Weight.ofValue(row.get("firms").asInt(), firms);
            columns.add(new Observation(family, row.get("valueId").asString(), bits, false), kind, users);
        }
    }

    /** Finds bids and firms by id. */
    private static final class Numbers {

        private final Hall hall;
        private final Market market;
        private final Map<String, Integer> bids;

        Numbers(Hall hall) {
            this.hall = hall;
            this.market = hall.market();
            this.bids = numbers(market.bidIds());
        }

        /** The uses that a row tells of, sorted, each once. */
        long[] uses(Record row) {
            var uses = LongStream.builder();
            for (Value id : row.get("bidIds").values()) {
                var bid = bids.get(id.asString());
                if (bid != null) {
                    uses.add(Uses.of(market.bidFirm()[bid], bid));
                }
            }
            for (Value id : row.get("companyIds").values()) {
                int firm = market.firm(id.asString());
                if (firm >= 0) {
                    Uses.of(firm, hall.bidsOf(firm)).forEach(uses::add);
                }
            }
            return Uses.once(uses.build().toArray());
        }

        private static Map<String, Integer> numbers(List<String> ids) {
            var numbers = HashMap.<String, Integer>newHashMap(ids.size());
            for (int at = 0; at < ids.size(); at++) {
                numbers.put(ids.get(at), at);
            }
            return numbers;
        }
    }
}

package io.lianhuan.detect.alarm;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads out of the graph who uses what: one statement whose rows are streamed, one for each value. */
@Component
final class HoldingsReader {

    private final Graph graph;
    private final FalseAlarmSettings settings;
    private final Statement query;

    HoldingsReader(Graph graph, FalseAlarmSettings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("market/holdings");
    }

    /** What firms of the market use, of so many that bid at all. */
    Holdings read(Hall hall, int firms) {
        var columns = new HoldingColumns(firms);
        var bids = numbers(hall.market().bidIds());
        var bidders = numbers(hall.market().firms());
        graph.stream(
                query,
                Map.of("maximumFirms", settings.maximumFirms()),
                row -> columns.add(
                        row.get("valueId").asString(),
                        row.get("kind").asString(),
                        row.get("firms").asInt(),
                        uses(row, hall, bids, bidders)));
        return columns.holdings();
    }

    private static SortedMap<Integer, int[]> uses(
            Record row, Hall hall, Map<String, Integer> bids, Map<String, Integer> bidders) {
        var market = hall.market();
        var uses = new TreeMap<Integer, IntStream.Builder>();
        for (String id : row.get("bidIds").asList(Value::asString)) {
            var bid = bids.get(id);
            if (bid != null) {
                uses.computeIfAbsent(market.bidFirm()[bid], any -> IntStream.builder())
                        .add(bid);
            }
        }
        var sorted = new TreeMap<Integer, int[]>();
        uses.forEach((firm, some) -> sorted.put(firm, some.build().sorted().toArray()));
        for (String id : row.get("companyIds").asList(Value::asString)) {
            var firm = bidders.get(id);
            if (firm != null && hall.bidsOf(firm).length > 0) {
                sorted.put(firm, hall.bidsOf(firm));
            }
        }
        return sorted;
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        var numbers = HashMap.<String, Integer>newHashMap(ids.size());
        for (int at = 0; at < ids.size(); at++) {
            numbers.put(ids.get(at), at);
        }
        return numbers;
    }
}

package io.lianhuan.detect.market;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads what all bids show of machines and addresses out of the graph, as columns for {@code detect.mining}. One statement, a row
 * for each lot; memory for the columns and one text for each firm, lot and value.
 */
@Component
public final class ValueReader {

    private final Graph graph;
    private final Statement values;

    ValueReader(Graph graph) {
        this.graph = graph;
        this.values = graph.statement("market/values");
    }

    /** The bids of now; the same graph gives the same numbers. */
    public NamedBids read() {
        var columns = new ValueColumns();
        graph.stream(values, Map.of(), columns::add);
        return columns.named();
    }
}

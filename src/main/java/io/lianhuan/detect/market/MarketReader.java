package io.lianhuan.detect.market;

import io.lianhuan.detect.market.Market.MarketLot;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the market out of the graph: two statements whose rows are streamed, one for lots and one for their bids. A row for each
 * lot with a list of its bids, sorted here, took about a third of a row for each bid that the database sorted; see
 * {@code detect/doc-files/speed.md}.
 */
@Component
public final class MarketReader {

    private final Graph graph;
    private final Statement lots;
    private final Statement bids;

    MarketReader(Graph graph) {
        this.graph = graph;
        this.lots = graph.statement("market/lots");
        this.bids = graph.statement("market/bids");
    }

    /** The market of now. */
    public Market read() {
        var lotRows = new ArrayList<Record>();
        var bidRows = new BidColumns();
        graph.stream(lots, Map.of(), lotRows::add);
        graph.stream(bids, Map.of(), bidRows::add);
        var firms = new TreeSet<>(bidRows.companies());
        lotRows.forEach(row -> {
            firms.addAll(row.get("winnerIds").asList(Value::asString));
            addIfStated(firms, row, "buyerId");
            addIfStated(firms, row, "agencyId");
        });
        var numbers = new Numbering(List.copyOf(firms));
        return bidRows.market(
                numbers, lotRows.stream().map(row -> lot(row, numbers)).toList());
    }

    private static void addIfStated(Set<String> firms, Record row, String column) {
        var id = Rows.text(row, column);
        if (id != null) {
            firms.add(id);
        }
    }

    private static MarketLot lot(Record row, Numbering firms) {
        return new MarketLot(
                row.get("id").asString(),
                Rows.text(row, "kind"),
                Trade.of(Rows.text(row, "requirements")),
                Rows.text(row, "awardMethod"),
                row.get("ceiling").isNull() ? Double.NaN : row.get("ceiling").asDouble(),
                row.get("openedAt").asLong(0),
                firms.of(Rows.text(row, "buyerId")),
                firms.of(Rows.text(row, "agencyId")),
                row.get("winnerIds").asList(Value::asString).stream()
                        .map(firms::of)
                        .toList());
    }
}

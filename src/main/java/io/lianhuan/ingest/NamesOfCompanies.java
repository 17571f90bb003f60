package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Joins companies that rows know by name alone with the company of that name whose credit code another row tells, once
 * exactly one has it.
 *
 * <p>The company known by name becomes a {@code CompanyName}: it keeps its own descriptions, and its relationships go to
 * the company, each with the name it was stated under ({@code startName}, {@code endName}). So it can be undone when a
 * second company turns out to have the name or an import is taken back, and the graph depends on the set of rows alone.
 */
@Component
class NamesOfCompanies {

    private static final int BATCH = 500;

    private final Graph graph;
    private final Statement toGive;
    private final Statement give;
    private final Statement toTake;
    private final Statement take;
    private final Statement signBids;

    NamesOfCompanies(Graph graph) {
        this.graph = graph;
        this.toGive = graph.statement("ingest/names-to-give");
        this.give = graph.statement("ingest/give-names");
        this.toTake = graph.statement("ingest/names-to-take");
        this.take = graph.statement("ingest/take-names");
        this.signBids = graph.statement("ingest/sign-bids");
    }

    /** Gives names to the companies that rows imported so far tell, and takes those that are not clear any more. */
    void settle() {
        take(false);
        var pairs = graph.read(toGive, Map.of()).stream().map(Record::asMap).toList();
        for (int from = 0; from < pairs.size(); from += BATCH) {
            graph.write(give, Map.of("names", pairs.subList(from, Math.min(pairs.size(), from + BATCH))));
        }
        graph.runAlone(signBids, Map.of());
    }

    /** Takes all names, so that every node stands as rows stated it. */
    void unsettle() {
        take(true);
    }

    private void take(boolean all) {
        List<String> names = graph.read(toTake, Map.of("all", all)).stream()
                .map(row -> row.get("name").asString())
                .toList();
        for (int from = 0; from < names.size(); from += BATCH) {
            graph.write(take, Map.of("names", names.subList(from, Math.min(names.size(), from + BATCH))));
        }
    }
}

package io.lianhuan.detect;

import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What rules about the whole market do alike: know where the bids of a pattern stand in the graph and in the files. */
@Component
public final class MarketBids {

    private static final double FEN = 100;

    private final Graph graph;

    MarketBids(Graph graph) {
        this.graph = graph;
    }

    /** Where a bid stands; its price as it may be shown, or the lot where no price is known. */
    private record Standing(String node, String companyId, String shown, long source, String importId) {}

    /** Bids of which evidence can be told, by their numbers in the market. */
    public static final class Placed {

        private final Market market;
        private final Map<String, Standing> standings = new HashMap<>();

        private Placed(Market market) {
            this.market = market;
        }

        /** A bid as part of a pattern that chance makes so often. */
        public Evidence evidence(String kind, int bid, double chance) {
            var id = market.bidIds().get(bid);
            var stands = Objects.requireNonNull(standings.get(id), id);
            return Evidence.ofPattern(
                    kind,
                    stands.node(),
                    "Bid",
                    id,
                    stands.shown(),
                    stands.companyId(),
                    stands.source(),
                    stands.importId(),
                    Math.min(1, chance));
        }
    }

    /** Reads where these bids stand, by the rule's own statement; nothing is read for none. */
    public Placed read(Statement statement, Market market, Collection<Integer> bids) {
        var placed = new Placed(market);
        List<String> ids = bids.stream()
                .map(bid -> market.bidIds().get(bid))
                .distinct()
                .sorted()
                .toList();
        if (!ids.isEmpty()) {
            graph.stream(
                    statement,
                    Map.of("bidIds", ids),
                    row -> placed.standings.put(row.get("bidId").asString(), standing(row)));
        }
        return placed;
    }

    private static Standing standing(Record row) {
        return new Standing(
                row.get("node").asString(),
                row.get("companyId").asString(),
                row.get("price").isNull()
                        ? Objects.requireNonNullElse(Rows.text(row, "lotId"), "")
                        : "%,.2f".formatted(row.get("price").asLong() / FEN),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }
}

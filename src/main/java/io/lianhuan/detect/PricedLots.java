package io.lianhuan.detect;

import io.lianhuan.detect.screens.Award;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What all rules about prices do alike: read the bids of lots, and tell bids that belong to a pattern. */
@Component
public final class PricedLots {

    private static final double FEN = 100.0;

    private final Graph graph;

    PricedLots(Graph graph) {
        this.graph = graph;
    }

    /**
     * A lot with its valid bids, the lowest first.
     *
     * @param range from what reductions of the mean are drawn, as the file says
     * @param ceiling price in fen; NaN where there is none
     */
    public record PricedLot(
            String id, Award award, @Nullable String range, double ceiling, List<PricedBid> bids) {

        /** Prices in fen, the lowest first. */
        public double[] prices() {
            return bids.stream().mapToDouble(PricedBid::price).toArray();
        }

        /** The same for the same lot in every run. */
        public long seed() {
            return id.hashCode();
        }
    }

    /** A bid and where it stands. */
    public record PricedBid(String id, String node, String companyId, long price, long source, String importId) {}

    /** The lots by the rule's own statement, sorted by id. */
    public List<PricedLot> read(Statement statement, List<String> lotIds) {
        var byLot = graph.read(statement, Map.of("lotIds", lotIds)).stream()
                .collect(Collectors.groupingBy(row -> row.get("lotId").asString(), TreeMap::new, Collectors.toList()));
        return byLot.values().stream().map(PricedLots::lot).toList();
    }

    /** The bids at these places as evidence of one pattern. */
    public static List<Evidence> evidence(String kind, PricedLot lot, Collection<Integer> places, double chance) {
        return places.stream()
                .map(lot.bids()::get)
                .map(bid -> Evidence.ofPattern(
                        kind,
                        bid.node(),
                        "Bid",
                        bid.id(),
                        shown(lot, bid),
                        bid.companyId(),
                        bid.source(),
                        bid.importId(),
                        chance))
                .toList();
    }

    /** The bidders at these places, sorted, each once. */
    public static List<String> bidders(PricedLot lot, Collection<Integer> places) {
        return places.stream()
                .map(at -> lot.bids().get(at).companyId())
                .distinct()
                .sorted()
                .toList();
    }

    private static String shown(PricedLot lot, PricedBid bid) {
        return Double.isNaN(lot.ceiling())
                ? "%,.2f".formatted(bid.price() / FEN)
                : "%,.2f (%.3f %% of the ceiling price)"
                        .formatted(bid.price() / FEN, FEN * bid.price() / lot.ceiling());
    }

    private static PricedLot lot(List<Record> rows) {
        var first = rows.getFirst();
        return new PricedLot(
                first.get("lotId").asString(),
                Award.of(Rows.text(first, "awardMethod")),
                Rows.text(first, "range"),
                first.get("ceiling").isNull()
                        ? Double.NaN
                        : first.get("ceiling").asDouble(),
                rows.stream().map(PricedLots::bid).toList());
    }

    private static PricedBid bid(Record row) {
        return new PricedBid(
                row.get("bidId").asString(),
                row.get("node").asString(),
                row.get("companyId").asString(),
                row.get("price").asLong(),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }
}

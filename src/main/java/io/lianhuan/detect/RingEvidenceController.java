package io.lianhuan.detect;

import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Subgraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What rings rest on, and how they are drawn; one statement for each level of an answer, two for drawings. */
@Controller
class RingEvidenceController {

    private final Graph graph;
    private final Statement families;
    private final Statement pieces;
    private final Statement places;
    private final Statement ofLots;
    private final Statement ofFindings;

    RingEvidenceController(Graph graph) {
        this.graph = graph;
        this.families = graph.statement("rings/families");
        this.pieces = graph.statement("rings/pieces");
        this.places = graph.statement("rings/places");
        this.ofLots = graph.statement("rings/of-lots");
        this.ofFindings = graph.statement("findings/rings-of");
    }

    /** What a ring rests on in one family of evidence. */
    record RingFamily(
            Family family,
            double bits,
            List<String> kinds,
            int findings,
            int observations,
            @Nullable Integer documentFrequency) {

        static RingFamily of(Record row) {
            return new RingFamily(
                    Family.valueOf(row.get("family").asString()),
                    row.get("bits").asDouble(),
                    row.get("kinds").asList(Value::asString),
                    row.get("findings").asInt(),
                    row.get("observations").asInt(),
                    Rows.whole(row, "documentFrequency"));
        }
    }

    @BatchMapping(typeName = "CollusionRing")
    Map<RingView, List<RingFamily>> families(List<RingView> rings) {
        return Rows.byOwner(graph, families, rings, RingView::id, RingFamily::of);
    }

    @BatchMapping(typeName = "CollusionRing")
    Map<RingView, Subgraph> subgraph(List<RingView> rings) {
        var bids = Rows.byOwner(graph, places, rings, RingView::id, row -> row);
        var things = Rows.byOwner(graph, pieces, rings, RingView::id, row -> row);
        var drawn = new HashMap<RingView, Subgraph>();
        for (RingView ring : rings) {
            drawn.put(
                    ring,
                    new RingDrawing()
                            .bids(Objects.requireNonNull(bids.get(ring)))
                            .pieces(Objects.requireNonNull(things.get(ring)))
                            .drawn());
        }
        return drawn;
    }

    @BatchMapping(typeName = "Lot", field = "rings")
    Map<Lot, List<RingView>> ringsOfLots(List<Lot> lots) {
        return Rows.byOwner(graph, ofLots, lots, Lot::id, row -> RingView.of(row.get("ring"), 0));
    }

    @BatchMapping(typeName = "Finding", field = "rings")
    Map<FindingView, List<RingView>> ringsOfFindings(List<FindingView> findings) {
        return Rows.byOwner(graph, ofFindings, findings, FindingView::id, row -> RingView.of(row.get("ring"), 0));
    }
}

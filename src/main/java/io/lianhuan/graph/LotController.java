package io.lianhuan.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Lots and bids; one statement for each level of an answer. */
@Controller
class LotController {

    private final Graph graph;
    private final Statement lots;
    private final Statement parties;
    private final Statement bids;
    private final Statement winners;
    private final Statement shortlisted;
    private final Statement lotsOfBids;
    private final Statement bidders;

    LotController(Graph graph) {
        this.graph = graph;
        this.lots = graph.statement("graph/lots");
        this.parties = graph.statement("graph/lot-parties");
        this.bids = graph.statement("graph/lot-bids");
        this.winners = graph.statement("graph/lot-winners");
        this.shortlisted = graph.statement("graph/lot-shortlisted");
        this.lotsOfBids = graph.statement("graph/bid-lots");
        this.bidders = graph.statement("graph/bid-bidders");
    }

    /** A company's place in the result of a lot. */
    record Award(
            Company company,
            @Nullable Integer rank,
            @Nullable BigDecimal price,
            @Nullable String priceText) {

        static Award of(Record row) {
            return new Award(
                    Company.of(row), Rows.whole(row, "rank"), Rows.yuan(row, "price"), Rows.text(row, "priceText"));
        }
    }

    private record Party(String part, Company company) {

        static Party of(Record row) {
            return new Party(row.get("part").asString(), Company.of(row));
        }
    }

    @QueryMapping
    @Nullable
    Lot lot(@Argument String id) {
        return graph.read(lots, Map.of("ids", List.of(id))).stream()
                .map(Lot::of)
                .findFirst()
                .orElse(null);
    }

    @BatchMapping(typeName = "Lot")
    Map<Lot, Company> buyer(List<Lot> lots) {
        return part(lots, "INVITED_BY");
    }

    @BatchMapping(typeName = "Lot")
    Map<Lot, Company> agency(List<Lot> lots) {
        return part(lots, "RUN_BY");
    }

    @BatchMapping(typeName = "Lot")
    Map<Lot, List<Bid>> bids(List<Lot> lots) {
        return Rows.byOwner(graph, bids, lots, Lot::id, Bid::of);
    }

    @BatchMapping(typeName = "Lot")
    Map<Lot, List<Award>> winners(List<Lot> lots) {
        return Rows.byOwner(graph, winners, lots, Lot::id, Award::of);
    }

    @BatchMapping(typeName = "Lot")
    Map<Lot, List<Award>> shortlisted(List<Lot> lots) {
        return Rows.byOwner(graph, shortlisted, lots, Lot::id, Award::of);
    }

    @BatchMapping(typeName = "Bid")
    Map<Bid, Lot> lot(List<Bid> bids) {
        return Rows.firstOf(Rows.byOwner(graph, lotsOfBids, bids, Bid::id, Lot::of));
    }

    @BatchMapping(typeName = "Bid")
    Map<Bid, List<Company>> bidders(List<Bid> bids) {
        return Rows.byOwner(graph, bidders, bids, Bid::id, Company::of);
    }

    private Map<Lot, Company> part(List<Lot> lots, String part) {
        var found = Rows.byOwner(graph, parties, lots, Lot::id, Party::of);
        found.replaceAll((lot, all) ->
                all.stream().filter(party -> party.part().equals(part)).toList());
        var first = new java.util.HashMap<Lot, Company>();
        Rows.firstOf(found).forEach((lot, party) -> first.put(lot, party.company()));
        return first;
    }
}

package io.lianhuan.detect;

import io.lianhuan.api.BadInput;
import io.lianhuan.detect.BidderMatrix.Entrant;
import io.lianhuan.detect.BidderMatrix.Told;
import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.detect.ring.Tie;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The bidder matrix of a lot, by four statements whatever its size. */
@Controller
class BidderMatrixController {

    private final Graph graph;
    private final Statement lots;
    private final Statement bidders;
    private final Statement findings;
    private final Statement meetings;

    BidderMatrixController(Graph graph) {
        this.graph = graph;
        this.lots = graph.statement("graph/lots");
        this.bidders = graph.statement("matrix/bidders");
        this.findings = graph.statement("matrix/findings");
        this.meetings = graph.statement("matrix/meetings");
    }

    @QueryMapping
    BidderMatrix bidderMatrix(@Argument String lotId, @Argument @Nullable LocalDate asOf) {
        return graph.reading(work -> matrix(work, lot(work, lotId), asOf));
    }

    private Lot lot(Work work, String lotId) {
        return work.run(lots, Map.of("ids", List.of(lotId))).stream()
                .map(Lot::of)
                .findFirst()
                .orElseThrow(() -> noLot(lotId));
    }

    static BadInput noLot(String lotId) {
        return new BadInput(
                "there is no lot '%s'; search(text: …, kinds: [LOT]) finds its code".formatted(lotId), null);
    }

    private BidderMatrix matrix(Work work, Lot lot, @Nullable LocalDate asOf) {
        var entrants = work.run(bidders, Map.of("lotId", lot.id())).stream()
                .map(BidderMatrixController::entrant)
                .toList();
        var ids = entrants.stream()
                .map(entrant -> entrant.company().id())
                .distinct()
                .sorted()
                .toList();
        var told = work.run(findings, Map.of("companyIds", ids)).stream()
                .filter(row -> asOf == null || !isLater(row, asOf))
                .map(BidderMatrixController::told)
                .toList();
        var tied = told.stream()
                .flatMap(one -> one.tie().firms().stream())
                .filter(ids::contains)
                .distinct()
                .sorted()
                .toList();
        var met = work.run(meetings, Map.of("companyIds", tied)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(), row -> row.get("lots").asList(Value::asString)));
        return BidderMatrix.of(lot, asOf, entrants, told, BidderMatrix.meetings(met));
    }

    private static boolean isLater(Record row, LocalDate asOf) {
        var until = Rows.time(row, "until");
        return until != null && until.toLocalDate().isAfter(asOf);
    }

    private static Entrant entrant(Record row) {
        return new Entrant(
                Company.of(row),
                partners(row),
                Rows.yuan(row, "price"),
                row.get("won").asBoolean(),
                ring(row));
    }

    /** The other members of a consortium, from the column partners. */
    static List<Company> partners(Record row) {
        return row.get("partners")
                .asList(partner -> new Company(
                        partner.get("id").asString(), Rows.text(partner, "name"), Rows.text(partner, "basis")));
    }

    /** The ring in the column of that name, if there is one. */
    static @Nullable RingView ring(Record row) {
        return row.get("ring").isNull() ? null : RingView.of(row.get("ring"), 0);
    }

    private static Told told(Record row) {
        var finding = FindingView.of(row.get("finding"));
        int firms = row.get("firms").asInt();
        var tie = new Tie(
                finding.id(),
                finding.ruleSlug(),
                finding.grade(),
                finding.lotIds(),
                finding.companyIds(),
                row.get("seen").asList(seen -> Rings.observation(seen, firms)));
        return new Told(finding, tie, row.get("kinds").asList(Value::asString));
    }
}

package io.lianhuan.detect;

import io.lianhuan.detect.PricePatterns.Told;
import io.lianhuan.detect.PricePicture.PricedBid;
import io.lianhuan.detect.market.Trade;
import io.lianhuan.detect.screens.Award;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The price picture of a lot, by five statements whatever its size. */
@Controller
class PricePictureController {

    /** Lots that far away in time are not compared: rules and markets change. */
    private static final int DAYS = 730;

    /** The nearest in time are enough. */
    private static final int MOST_COMPARED = 500;

    private final Graph graph;
    private final Statement lots;
    private final Statement bids;
    private final Statement comparable;
    private final Statement figures;
    private final Statement patterns;

    PricePictureController(Graph graph) {
        this.graph = graph;
        this.lots = graph.statement("prices/lot");
        this.bids = graph.statement("prices/bids");
        this.comparable = graph.statement("prices/comparable");
        this.figures = graph.statement("prices/figures");
        this.patterns = graph.statement("prices/patterns");
    }

    @QueryMapping
    PricePicture pricePicture(@Argument String lotId) {
        return graph.reading(work -> picture(work, lotId));
    }

    private PricePicture picture(Work work, String lotId) {
        var row = work.run(lots, Map.of("lotId", lotId)).stream()
                .findFirst()
                .orElseThrow(() -> BidderMatrixController.noLot(lotId));
        var lot = lot(row);
        return lot.picture(
                work.run(bids, Map.of("lotId", lotId)).stream()
                        .map(PricePictureController::bid)
                        .toList(),
                others(work, lot),
                work.run(patterns, Map.of("lotId", lotId)).stream()
                        .map(PricePictureController::told)
                        .toList());
    }

    private static PriceDrawing lot(Record row) {
        return new PriceDrawing(
                Lot.of(row),
                Rows.text(row, "kind"),
                Trade.of(Rows.text(row, "requirements")),
                Rows.text(row, "awardMethod"),
                Rows.text(row, "range"),
                row.get("ceiling").isNull() ? Double.NaN : row.get("ceiling").asDouble(),
                row.get("currency").asString("CNY"),
                Rows.time(row, "at"),
                DAYS);
    }

    /** Prices of lots of the same kind, trade and award method; none where no screen would speak. */
    private List<double[]> others(Work work, PriceDrawing lot) {
        var arguments = new HashMap<String, Object>();
        arguments.put("lotId", lot.lot().id());
        arguments.put("kind", lot.kind());
        arguments.put("at", seconds(lot.at()));
        arguments.put("days", DAYS);
        var ids = lot.award().screens().isEmpty()
                ? List.<String>of()
                : work.run(comparable, arguments).stream()
                        .filter(row -> Award.of(Rows.text(row, "awardMethod")) == lot.award())
                        .filter(row -> Trade.of(Rows.text(row, "requirements")).equals(lot.trade()))
                        .limit(MOST_COMPARED)
                        .map(row -> row.get("id").asString())
                        .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return work.run(figures, Map.of("lotIds", ids)).stream()
                .map(PricePictureController::figures)
                .toList();
    }

    private static @Nullable Long seconds(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toEpochSecond();
    }

    /** Amounts, or shares of the ceiling price where no bid names an amount. */
    private static double[] figures(Record row) {
        var prices = positive(row.get("prices").asList(Value::asDouble));
        return prices.length > 0 ? prices : positive(row.get("discounts").asList(discount -> 1 - discount.asDouble()));
    }

    private static double[] positive(List<Double> figures) {
        return figures.stream()
                .flatMapToDouble(DoubleStream::of)
                .filter(figure -> figure > 0)
                .toArray();
    }

    private static PricedBid bid(Record row) {
        return new PricedBid(
                row.get("bidId").asString(),
                Company.of(row),
                BidderMatrixController.partners(row),
                Rows.yuan(row, "price"),
                Rows.text(row, "priceText"),
                Rows.number(row, "discount"),
                null,
                null,
                null,
                row.get("valid").asBoolean(),
                Rows.text(row, "reason"),
                row.get("won").asBoolean(),
                Rows.whole(row, "place"),
                BidderMatrixController.ring(row),
                List.of());
    }

    private static Told told(Record row) {
        return new Told(
                FindingView.of(row.get("finding")),
                row.get("kind").asString(),
                row.get("companyIds").asList(Value::asString),
                Rows.number(row, "chance"),
                Rows.number(row, "falseDiscoveryRate"));
    }
}

package io.lianhuan.detect.rules;

import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 集中获取招标文件: bidders of one lot who fetched the tender file closer after one another than those of other lots. */
@Component
final class FetchedInOneGo implements MarketRule {

    private static final long MINUTE = 60;

    /**
     * @param maximumChance runs that honest bidders make more often are no finding
     * @param minutes that a run lasts at most
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.fetched-in-one-go", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.0001") @DecimalMin("0") @DecimalMax("0.1")
            double maximumChance,

            @DefaultValue("60") @Min(1) int minutes) {}

    private final OneGo oneGo;
    private final Settings settings;
    private final Statement query;
    private final Graph graph;
    private final Statement fetches;

    FetchedInOneGo(Graph graph, OneGo oneGo, Settings settings) {
        this.oneGo = oneGo;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
        this.graph = graph;
        this.fetches = graph.statement("market/fetches");
    }

    @Override
    public String code() {
        return "B05";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of();
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var events = events();
        var runs = new Runs(events, settings.maximumChance(), settings.minutes() * MINUTE).find(events);
        return oneGo.findings(this, "DOWNLOAD_TIME", query, runs);
    }

    private List<Runs.Event> events() {
        var events = new ArrayList<Runs.Event>();
        graph.stream(fetches, Map.of(), row -> events.add(event(row)));
        return events;
    }

    private static Runs.Event event(org.neo4j.driver.Record row) {
        long at = row.get("fetchedAt").asLong();
        return new Runs.Event(
                row.get("lotId").asString(),
                row.get("id").asString(),
                at,
                at - row.get("publishedAt").asLong());
    }
}

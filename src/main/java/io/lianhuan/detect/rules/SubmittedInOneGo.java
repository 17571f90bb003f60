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
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 集中递交: bids of one lot handed in closer after one another than bids of other lots make believable. */
@Component
final class SubmittedInOneGo implements MarketRule {

    private static final long MINUTE = 60;

    /**
     * @param maximumChance runs that honest bidders make more often are no finding
     * @param minutes that a run lasts at most
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.submitted-in-one-go", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.0001") @DecimalMin("0") @DecimalMax("0.1")
            double maximumChance,

            @DefaultValue("60") @Min(1) int minutes) {}

    private final OneGo oneGo;
    private final Settings settings;
    private final Statement query;

    SubmittedInOneGo(Graph graph, OneGo oneGo, Settings settings) {
        this.oneGo = oneGo;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
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
        var events = events(market);
        var runs = new Runs(events, settings.maximumChance(), settings.minutes() * MINUTE).find(events);
        return oneGo.findings(this, "SUBMISSION_TIME", query, runs);
    }

    private static List<Runs.Event> events(Market market) {
        var events = new ArrayList<Runs.Event>();
        for (int bid = 0; bid < market.bids(); bid++) {
            var lot = market.lots().get(market.bidLot()[bid]);
            long at = market.submittedAt()[bid];
            if (at > 0 && lot.openedAt() > 0 && at <= lot.openedAt()) {
                events.add(new Runs.Event(lot.id(), market.bidIds().get(bid), at, at - lot.openedAt()));
            }
        }
        return events;
    }
}

package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.detect.alarm.Permutations;
import io.lianhuan.detect.market.MarketReader;
import io.lianhuan.detect.ring.RingSettings;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.generate.Planting;
import io.lianhuan.graph.Graph;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Every ring of a city without rings is a false alarm, so no more than the promised share of them may have a low rate. */
@IntegrationTest
class CityWithoutRingsIT {

    private static final double PROMISE = 0.1;

    /** One thing that two firms share makes a ring, so that there are false alarms at all. */
    private static final RingSettings LENIENT = new RingSettings(5, 0, 1, 0.6);

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Graph graph;

    @Autowired
    MarketReader market;

    @Autowired
    Findings findings;

    @Autowired
    Permutations permutations;

    @Autowired
    Driver driver;

    @Test
    void noMoreRingsAreCalledRareThanPromised(@TempDir Path folder) {
        Generation.run(CitySize.SMALL, 1, Set.of(Planting.RINGS), folder, (what, done, total) -> {});
        imports.load(new ImportRequest(List.of(folder), null, false), Progress.SILENT);
        var report = detection.detect(true, Progress.SILENT);

        assertThat(report.rarelyByChance()).isLessThanOrEqualTo((int) (PROMISE * report.rings()));

        var kept = lenient();
        var rates = rates();
        assertThat(kept.rings()).isGreaterThan(report.rings()).isEqualTo(rates.size());
        assertThat(kept.rarelyByChance()).isLessThanOrEqualTo((int) (PROMISE * kept.rings()));

        lenient();
        assertThat(rates()).isEqualTo(rates);
    }

    private Rings.Kept lenient() {
        return new Rings(graph, LENIENT, permutations).refresh(findings.firms(), market.read());
    }

    private List<Double> rates() {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (ring:CollusionRing {lapsed: false}) RETURN ring.falseAlarmRate AS rate ORDER BY ring.id")
                    .list(row -> row.get("rate").asDouble());
        }
    }
}

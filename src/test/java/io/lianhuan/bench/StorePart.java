package io.lianhuan.bench;

import io.lianhuan.Lianhuan;
import io.lianhuan.bench.Stage.Quality;
import io.lianhuan.detect.market.MarketReader;
import io.lianhuan.detect.market.NamedBids;
import io.lianhuan.detect.market.ValueReader;
import io.lianhuan.detect.mining.Attendance;
import io.lianhuan.detect.mining.Caps;
import io.lianhuan.detect.mining.Communities;
import io.lianhuan.detect.mining.Components;
import io.lianhuan.detect.mining.Cores;
import io.lianhuan.detect.mining.Intake;
import io.lianhuan.detect.mining.PairGraph;
import io.lianhuan.detect.mining.StrongPairs;
import io.lianhuan.detect.mining.Users;
import io.lianhuan.detect.mining.WeakPairs;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The parts that need the store: grouped Cypher, columns out of the graph, the full refresh, and a day of new bids. */
final class StorePart {

    private static final String CYPHER = "grouped Cypher";
    private static final String OURS = ArraysPart.OURS;
    private static final int DAY = 300;
    private static final int WARM = 3;

    private static final String STRONG = """
            MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[:MADE_ON|SENT_FROM]->(value)
            WITH lot, value, collect(bid) AS bids WHERE size(bids) > 1
            UNWIND range(0, size(bids) - 2) AS first
            UNWIND range(first + 1, size(bids) - 1) AS second
            WITH bids[first].companyId AS left, bids[second].companyId AS right
            WITH CASE WHEN left < right THEN left ELSE right END AS one, CASE WHEN left < right THEN right ELSE left END AS other
            RETURN one, other, count(*) AS hits
            """;

    private static final String MEETINGS = """
            MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)
            WITH lot, collect(bid.companyId) AS firms
            UNWIND range(0, size(firms) - 2) AS first
            UNWIND range(first + 1, size(firms) - 1) AS second
            WITH firms[first] AS left, firms[second] AS right
            WITH CASE WHEN left < right THEN left ELSE right END AS one, CASE WHEN left < right THEN right ELSE left END AS other,
              count(*) AS lots
            WHERE lots >= 3
            RETURN one, other, lots
            """;

    private final SampleMarket market;
    private final Path folder;
    private final int day;
    private final Map<String, Integer> firmOf = new HashMap<>();

    StorePart(SampleMarket market, Path folder) {
        this.market = market;
        this.folder = folder;
        int lot = market.lots();
        while (market.bids() - market.lotStart()[lot] < DAY) {
            lot--;
        }
        this.day = lot;
        for (int firm = 0; firm < market.firms(); firm++) {
            firmOf.put(TenderFiles.creditCode(firm), firm);
        }
    }

    void run() throws IOException {
        MarketFiles.write(market, folder.resolve("files"), day);
        MarketFiles.writeBids(market, folder.resolve("day"), day, market.lots());
        try (var application = new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--lianhuan.home=" + folder.resolve("home"),
                        "--lianhuan.bolt-port=0",
                        "--import.offline-from=1KB")) {
            var imports = application.getBean(Imports.class);
            Stage.warm(OURS, "load a store", 0, () -> load(imports, "files"), Quality::count);
            var driver = application.getBean(Driver.class);
            Stage.warm(CYPHER, PairBenchmark.J1, WARM - 1, () -> pairs(driver, STRONG), Planted::quality);
            if (market.bids() <= PairBenchmark.LARGEST_CYPHER) {
                Stage.warm(CYPHER, PairBenchmark.J3, 1, () -> pairs(driver, MEETINGS), Planted::quality);
            }
            var columns = application.getBean(MarketReader.class);
            Stage.warm(OURS, "columns for the rules", WARM - 1, columns::read, read -> Quality.count(read.bids()));
            var reader = application.getBean(ValueReader.class);
            Stage.warm(
                    OURS,
                    "columns for mining",
                    WARM - 1,
                    reader::read,
                    read -> Quality.count(read.bids().bids()));
            Stage.warm(OURS, PairBenchmark.REFRESH, WARM - 1, () -> refresh(reader.read()), Planted::quality);
            day(imports, reader.read());
        }
    }

    private long load(Imports imports, String files) {
        return imports.load(new ImportRequest(List.of(folder.resolve(files)), null, false), Progress.SILENT)
                .accounting()
                .read();
    }

    private Planted pairs(Driver driver, String cypher) {
        var planted = new Planted(market);
        try (var session = driver.session()) {
            session.run(cypher)
                    .forEachRemaining(row -> planted.pair(
                            firmOf.getOrDefault(row.get("one").asString(), 0),
                            firmOf.getOrDefault(row.get("other").asString(), 0)));
        }
        return planted;
    }

    /** Everything anew: J1 to J3, groups, k-cores and communities; what is found are the strong pairs. */
    private Planted refresh(NamedBids named) {
        var bids = named.bids();
        var strong = StrongPairs.of(bids, Caps.usual());
        var attendance = Attendance.of(bids, Caps.usual());
        var both = WeakPairs.andCoBids(attendance, Users.of(bids, Caps.usual()), 3);
        var met = PairGraph.of(both.coBids());
        long sum = Components.of(strong.graph(bids.firms(), 2)).count();
        sum += Components.of(met).count();
        sum += Cores.of(met).in(3);
        sum += Communities.of(met).count();
        if (sum == 0) {
            throw new IllegalStateException("nothing was found");
        }
        var planted = new Planted(market);
        for (int pair = 0; pair < strong.size(); pair++) {
            planted.pair(firm(named, strong.one()[pair]), firm(named, strong.other()[pair]));
        }
        return planted;
    }

    private int firm(NamedBids named, int number) {
        return firmOf.getOrDefault(named.firms().get(number), 0);
    }

    /** A day's bids: imported, and taken in by what knows all earlier ones. */
    private void day(Imports imports, NamedBids named) {
        var intake = new Intake(Caps.usual(), 2);
        for (int lot = 0; lot < day; lot++) {
            take(intake, lot);
        }
        Stage.warm(
                OURS,
                "a day of " + (market.bids() - market.lotStart()[day]) + " bids: import",
                0,
                () -> load(imports, "day"),
                Quality::count);
        Stage.warm(
                OURS,
                "the same: pairs and groups",
                0,
                () -> {
                    for (int lot = day; lot < market.lots(); lot++) {
                        take(intake, lot);
                    }
                    return intake.groups(market.firms());
                },
                groups -> Quality.count(groups.groups().length));
        System.out.printf(
                Locale.ROOT,
                "NOTE the store holds %,d bids of %,d firms%n",
                named.bids().bids(),
                named.firms().size());
    }

    private void take(Intake intake, int lot) {
        for (int bid = market.lotStart()[lot]; bid < market.lotStart()[lot + 1]; bid++) {
            intake.add(lot, market.firm()[bid], market.address()[bid], market.addresses() + market.machine()[bid]);
        }
    }
}

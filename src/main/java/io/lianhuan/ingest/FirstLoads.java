package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Schema;
import io.lianhuan.graph.Statement;
import io.lianhuan.store.Home;
import io.lianhuan.store.OfflineImporter;
import io.lianhuan.store.StoreKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * First loads into an empty embedded store, by Neo4j's own offline importer. Any other load goes through transactions. Both
 * give the same graph.
 */
@Component
class FirstLoads {

    private final Graph graph;
    private final Schema schema;
    private final StoreKind store;
    private final Home home;
    private final Settings settings;
    private final Statement isEmpty;
    private final Statement kept;
    private final Statement putBack;

    FirstLoads(Graph graph, Schema schema, StoreKind store, Home home, Settings settings) {
        this.graph = graph;
        this.schema = schema;
        this.store = store;
        this.home = home;
        this.settings = settings;
        this.isEmpty = graph.statement("ingest/is-empty");
        this.kept = graph.statement("ingest/kept");
        this.putBack = graph.statement("ingest/put-back");
    }

    /**
     * @param offlineFrom files of this size in all make it worth to stop the database and load offline
     */
    @ConfigurationProperties(prefix = "import", ignoreUnknownFields = false)
    record Settings(@DefaultValue("16MB") DataSize offlineFrom) {}

    /** Loads one sheet with the importer that runs. */
    @FunctionalInterface
    interface SheetLoader {
        OfflineLoad.SheetSink load(OfflineLoad offline, Sheet sheet, int number);
    }

    /** Whether these sheets are a first load of some size into the store of this process. */
    boolean suit(List<Sheet> sheets) {
        return store.isHere() && bytes(sheets) >= settings.offlineFrom().toBytes() && isEmpty();
    }

    /** Loads all sheets; the result has a sink for each, in their order. */
    List<OfflineLoad.SheetSink> load(String importId, List<Sheet> sheets, Facts facts, SheetLoader loader) {
        var sinks = new ArrayList<OfflineLoad.SheetSink>();
        var outliving = graph.read(kept, Map.of()).stream().map(Record::asMap).toList();
        var numbers = new TreeMap<Integer, ImportNumbers.Owner>();
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            numbers.put(sheet, new ImportNumbers.Owner(1, importId));
        }
        store.embedded()
                .rebuild(neo4jHome -> OfflineImporter.load(neo4jHome, home.folder("spill"), importer -> {
                    var offline = new OfflineLoad(importer, importId, ImportNumbers.of(numbers), facts);
                    for (Sheet sheet : sheets) {
                        sinks.add(loader.load(offline, sheet, sinks.size() + 1));
                    }
                    return offline;
                }));
        schema.apply();
        graph.write(putBack, Map.of("nodes", outliving));
        return sinks;
    }

    /** Says that the books of the load are complete. */
    void settled() {
        store.embedded().settled();
    }

    private boolean isEmpty() {
        return graph.read(isEmpty, Map.of()).getFirst().get("empty").asBoolean();
    }

    private static long bytes(List<Sheet> sheets) {
        return sheets.stream()
                .map(Sheet::file)
                .distinct()
                .mapToLong(file -> file.size())
                .sum();
    }
}

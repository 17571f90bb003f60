package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The books of imports in the graph: which files were read, how far, and what became of their rows. */
@Component
class Ledger {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Graph graph;
    private final Lease lease;
    private final Clock clock;
    private final Statement openImport;
    private final Statement openSheet;
    private final Statement checkpoint;
    private final Statement closeImport;
    private final Statement importNumbers;

    Ledger(Graph graph, Lease lease, Clock clock) {
        this.graph = graph;
        this.lease = lease;
        this.clock = clock;
        this.openImport = graph.statement("ingest/open-import");
        this.openSheet = graph.statement("ingest/open-sheet");
        this.checkpoint = graph.statement("ingest/checkpoint");
        this.closeImport = graph.statement("ingest/close-import");
        this.importNumbers = graph.statement("ingest/import-numbers");
    }

    /** A sheet as the books know it: its number, and how far it has been read. */
    record OpenSheet(int number, boolean isLoaded, long records, Accounting accounting) {}

    void open(String importId, String folder) {
        graph.write(openImport, Map.of("id", importId, "now", now(), "folder", folder));
    }

    OpenSheet open(String importId, Sheet sheet) {
        var properties = new HashMap<String, Object>();
        properties.put("name", sheet.file().name());
        properties.put("sha256", sheet.file().sha256());
        properties.put("table", sheet.tables());
        if (sheet.name() != null) {
            properties.put("sheet", sheet.name());
        }
        var row = graph.write(openSheet, Map.of("importId", importId, "id", sheet.id(), "sheet", properties))
                .getFirst();
        return new OpenSheet(
                row.get("number").asInt(),
                row.get("status").asString().equals("LOADED"),
                row.get("records").asLong(),
                new Accounting(
                        row.get("accepted").asLong(),
                        row.get("unchanged").asLong(),
                        row.get("rejected").asLong()));
    }

    @Nullable
    Void checkpoint(Work work, int number, long records, Accounting accounting, String status) {
        work.run(
                checkpoint,
                Map.of(
                        "number",
                        number,
                        "records",
                        records,
                        "accepted",
                        accounting.accepted(),
                        "unchanged",
                        accounting.unchanged(),
                        "rejected",
                        accounting.rejected(),
                        "status",
                        status));
        return null;
    }

    void close(String importId, String status) {
        graph.write(closeImport, Map.of("id", importId, "now", now(), "status", status));
    }

    ImportNumbers importNumbers() {
        var owners = new HashMap<Integer, ImportNumbers.Owner>();
        graph.read(importNumbers, Map.of())
                .forEach(row -> owners.put(
                        row.get("sheet").asInt(),
                        new ImportNumbers.Owner(
                                row.get("number").asInt(), row.get("id").asString())));
        return ImportNumbers.of(owners);
    }

    void renew(Work work) {
        lease.renew(work);
    }

    void exclusively(Runnable work) {
        lease.during(work);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(CHINA);
    }
}

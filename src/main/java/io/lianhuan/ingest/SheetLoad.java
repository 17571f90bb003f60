package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Work;
import io.lianhuan.ingest.ImportReport.Changes;
import io.lianhuan.ingest.Landing.Known;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads one sheet in batches: every batch is one transaction that carries its own checkpoint, so that a load killed at any
 * moment goes on where it was.
 */
final class SheetLoad implements Sheet.RowSink {

    static final int BATCH_ROWS = 5_000;
    private static final int KNOWN_NODES = 200_000;

    private final Ledger ledger;
    private final GraphWatcher watcher;
    private final Graph graph;
    private final Landing landing;
    private final Facts facts;
    private final Rejects rejects;
    private final Progress progress;
    private final String importId;
    private final ImportNumbers imports;
    private final Ledger.OpenSheet sheet;
    private final String title;

    private final List<StatedRow> batch = new ArrayList<>();
    private final Map<NodeKey, Known> known = new RecentlyUsed<>(KNOWN_NODES);
    private long records;
    private long rejected;
    private Accounting landed;
    private Changes changes = new Changes(0, 0, 0);

    SheetLoad(
            Ledger ledger,
            GraphWatcher watcher,
            Graph graph,
            Landing landing,
            Facts facts,
            Rejects rejects,
            Progress progress,
            String importId,
            ImportNumbers imports,
            Ledger.OpenSheet sheet,
            String title) {
        this.ledger = ledger;
        this.watcher = watcher;
        this.graph = graph;
        this.landing = landing;
        this.facts = facts;
        this.rejects = rejects;
        this.progress = progress;
        this.importId = importId;
        this.imports = imports;
        this.sheet = sheet;
        this.title = title;
        this.landed = sheet.accounting();
    }

    @Override
    public void row(long line, List<TableRow> rows) {
        facts.clear();
        rows.forEach(row -> row.state(facts));
        records++;
        if (records > sheet.records()) {
            batch.add(new StatedRow(
                    SourceRef.of(sheet.number(), line),
                    List.copyOf(facts.nodes()),
                    List.copyOf(facts.relations()),
                    Gathering.weight(rows)));
            if (batch.size() == BATCH_ROWS) {
                land("LOADING");
            }
        }
    }

    @Override
    public void rejected(RejectedRow row, List<String> cells) {
        records++;
        rejected++;
        rejects.add(row, cells);
    }

    /** Lands what was read of a sheet that cannot be read to its end; the sheet stays open, the import failed. */
    void breakOff() {
        land("LOADING");
    }

    /** Lands what is left and closes the sheet. */
    void finish() {
        land("LOADED");
    }

    Accounting accounting() {
        return new Accounting(landed.accepted(), landed.unchanged(), rejected);
    }

    Changes changes() {
        return changes;
    }

    private void land(String status) {
        var outcome = graph.writing(work -> land(work, status));
        known.putAll(outcome.resolved());
        landed = after(outcome.newRows());
        changes = changes.plus(new Changes(
                outcome.tally().nodes(),
                outcome.tally().relations(),
                outcome.tally().changed()));
        batch.clear();
        progress.at(title, records, 0);
    }

    private Landing.Outcome land(Work work, String status) {
        ledger.renew(work);
        var outcome = landing.land(work, importId, imports, batch, known);
        watcher.changed(work, outcome.change());
        var after = after(outcome.newRows());
        ledger.checkpoint(
                work, sheet.number(), records, new Accounting(after.accepted(), after.unchanged(), rejected), status);
        return outcome;
    }

    private Accounting after(BitSet newRows) {
        var all = batch.stream().mapToLong(StatedRow::weight).sum();
        var accepted =
                newRows.stream().mapToLong(row -> batch.get(row).weight()).sum();
        return new Accounting(landed.accepted() + accepted, landed.unchanged() + all - accepted, rejected);
    }

    /** A bounded map that forgets what was used longest ago. */
    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;
        private final int most;

        RecentlyUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}

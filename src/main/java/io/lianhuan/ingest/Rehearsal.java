package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.ingest.ImportReport.Changes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Lands rows in transactions that are taken back, to say what an import would change. */
final class Rehearsal implements Sheet.RowSink {

    private static final int SHEET = Integer.MAX_VALUE;
    private static final int ANY_IMPORT = Integer.MAX_VALUE;

    private final Graph graph;
    private final Landing landing;
    private final Facts facts;
    private final String importId;
    private final ImportNumbers imports;
    private final LongConsumer progress;
    private final PreviewCount preview;
    private final List<StatedRow> batch = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private Accounting accounting = Accounting.NONE;
    private Changes changes = new Changes(0, 0, 0);

    /** @param progress is told after every batch how many rows were read */
    Rehearsal(
            Graph graph,
            Landing landing,
            Facts facts,
            ImportNumbers known,
            String importId,
            LongConsumer progress,
            PreviewCount preview) {
        this.graph = graph;
        this.landing = landing;
        this.facts = facts;
        this.importId = importId;
        this.progress = progress;
        this.preview = preview;
        var owners = new TreeMap<>(known.bySheet());
        owners.put(SHEET, new ImportNumbers.Owner(ANY_IMPORT, importId));
        this.imports = new ImportNumbers(owners);
    }

    @Override
    public void row(long line, List<TableRow> rows) {
        facts.clear();
        rows.forEach(row -> row.state(facts));
        var stated = new StatedRow(
                SourceRef.of(SHEET, line),
                List.copyOf(facts.nodes()),
                List.copyOf(facts.relations()),
                Gathering.weight(rows));
        if (seen.add(new HashSet<>(stated.nodes()).hashCode() * 31
                + stated.relations().hashCode())) {
            batch.add(stated);
        } else {
            accounting = accounting.plus(new Accounting(0, stated.weight(), 0));
        }
        if (batch.size() == SheetLoad.BATCH_ROWS) {
            finish();
        }
    }

    @Override
    public void rejected(RejectedRow row, List<String> cells) {
        accounting = accounting.plus(new Accounting(0, 0, 1));
        preview.rejected(row);
    }

    void finish() {
        var outcome = graph.rehearsing(work -> landing.land(work, importId, imports, batch, new HashMap<>()));
        var all = batch.stream().mapToLong(StatedRow::weight).sum();
        var accepted = outcome.newRows().stream()
                .mapToLong(row -> batch.get(row).weight())
                .sum();
        accounting = accounting.plus(new Accounting(accepted, all - accepted, 0));
        changes = changes.plus(new Changes(
                outcome.tally().nodes(),
                outcome.tally().relations(),
                outcome.tally().changed()));
        preview.add(outcome.change());
        batch.clear();
        progress.accept(accounting.read());
    }

    Accounting accounting() {
        return accounting;
    }

    Changes changes() {
        return changes;
    }
}

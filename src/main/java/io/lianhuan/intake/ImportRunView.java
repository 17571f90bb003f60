package io.lianhuan.intake;

import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.Accounting;
import io.lianhuan.ingest.ImportReport;
import io.lianhuan.ingest.Preview;
import io.lianhuan.intake.ImportRunController.RejectedRowView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run as doors show it. */
record ImportRunView(
        String id,
        ImportRun.Kind kind,
        ImportRun.RunState state,
        @Nullable String uploadId,
        @Nullable String importId,
        String by,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        int ahead,
        @Nullable String stage,
        long done,
        @Nullable Long total,
        @Nullable Double share,
        @Nullable ReportView report,
        @Nullable FoundView found,
        @Nullable String problem) {

    /** What became of the rows. */
    record ReportView(
            RowsView rows,
            List<TableView> tables,
            List<SheetView> sheets,
            List<ImportReport.RefusedFile> refused,
            ImportReport.Changes changes,
            @Nullable PreviewView preview) {}

    /** Rows and what became of them. */
    record RowsView(long read, long accepted, long unchanged, long rejected) {

        static RowsView of(Accounting rows) {
            return new RowsView(rows.read(), rows.accepted(), rows.unchanged(), rows.rejected());
        }
    }

    /** The rows of a table in all sheets. */
    record TableView(String table, RowsView rows) {}

    /** A sheet. */
    record SheetView(String file, @Nullable String sheet, String table, boolean alreadyLoaded, RowsView rows) {}

    /** What a dry run would change. */
    record PreviewView(
            List<KindCount> nodes,
            List<KindCount> relations,
            List<KindCount> changed,
            List<ChangedValueView> examples,
            List<RejectedRowView> rejected) {

        static PreviewView of(Preview preview) {
            var rejected = new ArrayList<RejectedRowView>();
            preview.rejected().forEach(row -> rejected.add(RejectedRowView.of(rejected.size() + 1, row)));
            return new PreviewView(
                    counts(preview.nodes(), kind -> kind.label()),
                    counts(preview.relations(), Enum::name),
                    counts(preview.changed(), kind -> kind.label()),
                    preview.examples().stream().map(ChangedValueView::of).toList(),
                    rejected);
        }

        private static <K> List<KindCount> counts(Map<K, Long> counts, java.util.function.Function<K, String> name) {
            return counts.entrySet().stream()
                    .map(entry -> new KindCount(name.apply(entry.getKey()), entry.getValue()))
                    .sorted(Comparator.comparing(KindCount::count).reversed().thenComparing(KindCount::kind))
                    .toList();
        }
    }

    /** How many of a kind. */
    record KindCount(String kind, long count) {}

    /** A value that would change. */
    record ChangedValueView(
            String label,
            String id,
            String property,
            @Nullable String before,
            @Nullable String after) {

        static ChangedValueView of(Preview.ChangedValue value) {
            return new ChangedValueView(
                    value.kind().label(), value.id(), value.property(), value.before(), value.after());
        }
    }

    /** What detection found after it. */
    record FoundView(int lots, int findings, int rings, int chains) {

        static @Nullable FoundView of(Detection.@Nullable Report report) {
            return report == null
                    ? null
                    : new FoundView(
                            report.lots(),
                            report.byRule().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum(),
                            report.rings(),
                            report.chains());
        }
    }

    static ImportRunView of(ImportRun run, int ahead) {
        var report = run.report();
        boolean isUndo = run.kind() == ImportRun.Kind.UNDO;
        return new ImportRunView(
                run.id(),
                run.kind(),
                run.state(),
                isUndo ? null : run.target(),
                importId(run, report),
                run.by(),
                run.askedAt(),
                run.startedAt(),
                run.endedAt(),
                ahead,
                run.stage(),
                run.done(),
                run.total() == 0 ? null : run.total(),
                run.share(),
                report == null ? null : shown(report),
                FoundView.of(run.found()),
                run.problem());
    }

    private static @Nullable String importId(ImportRun run, @Nullable ImportReport report) {
        return switch (run.kind()) {
            case UNDO -> run.target();
            case IMPORT -> report == null ? null : report.id();
            case DRY_RUN -> null;
        };
    }

    private static ReportView shown(ImportReport report) {
        var byTable = new TreeMap<String, Accounting>();
        report.sheets().forEach(sheet -> byTable.merge(sheet.table(), sheet.accounting(), Accounting::plus));
        var preview = report.preview();
        return new ReportView(
                RowsView.of(report.accounting()),
                byTable.entrySet().stream()
                        .map(entry -> new TableView(entry.getKey(), RowsView.of(entry.getValue())))
                        .toList(),
                report.sheets().stream()
                        .map(sheet -> new SheetView(
                                sheet.file(),
                                sheet.sheet(),
                                sheet.table(),
                                sheet.alreadyLoaded(),
                                RowsView.of(sheet.accounting())))
                        .toList(),
                report.refused(),
                report.changes(),
                preview == null ? null : PreviewView.of(preview));
    }
}

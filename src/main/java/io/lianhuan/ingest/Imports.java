package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import io.lianhuan.ingest.ImportReport.Changes;
import io.lianhuan.ingest.ImportReport.RefusedFile;
import io.lianhuan.ingest.ImportReport.SheetReport;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.reading.SourceFiles;
import io.lianhuan.reading.UnreadableFile;
import io.lianhuan.store.Home;
import io.lianhuan.value.PersonalKey;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports files, lists what was imported and takes imports back. */
@Component
public class Imports {

    private static final int UNDO_BATCH = 5_000;

    private final Graph graph;
    private final Ledger ledger;
    private final GraphWatcher watcher;
    private final Landing landing;
    private final Versions versions;
    private final SheetFinders finders;
    private final FirstLoads firstLoads;
    private final NamesOfCompanies names;
    private final Home home;
    private final PersonalKey key;
    private final ProgressBoard board;
    private final Statement list;
    private final Map<String, Statement> undo = new TreeMap<>();

    Imports(
            Graph graph,
            Ledger ledger,
            GraphWatcher watcher,
            Landing landing,
            Versions versions,
            SheetFinders finders,
            FirstLoads firstLoads,
            NamesOfCompanies names,
            Home home,
            PersonalKey key,
            ProgressBoard board) {
        this.graph = graph;
        this.ledger = ledger;
        this.watcher = watcher;
        this.landing = landing;
        this.versions = versions;
        this.finders = finders;
        this.firstLoads = firstLoads;
        this.names = names;
        this.home = home;
        this.key = key;
        this.board = board;
        this.list = graph.statement("ingest/imports");
        for (String step : List.of("open", "relations", "affected", "bare", "owners", "owners-of-relations", "close")) {
            undo.put(step, graph.statement("ingest/undo-" + step));
        }
    }

    /** An import as the list shows it. */
    public record Listed(String id, int number, String status, String folder, Accounting accounting) {}

    public List<Listed> all() {
        return graph.read(list, Map.of()).stream()
                .map(row -> new Listed(
                        row.get("id").asString(),
                        row.get("number").asInt(),
                        row.get("status").asString(),
                        row.get("folder").asString(),
                        new Accounting(
                                row.get("accepted").asLong(),
                                row.get("unchanged").asLong(),
                                row.get("rejected").asLong())))
                .toList();
    }

    /** What a file is, told by its headers. */
    public record Look(List<LookedSheet> sheets, @Nullable RefusedFile refused) {}

    /** A sheet that can be imported. */
    public record LookedSheet(@Nullable String sheet, String table) {}

    /** Looks at the headers of a file and at no rows. */
    public Look look(Path path, String name) {
        try {
            var file = SourceFiles.in(List.of(path), Map.of(path, name)).files().getFirst();
            return new Look(
                    finders.of((Path) null).in(file).stream()
                            .map(sheet -> new LookedSheet(sheet.name(), sheet.tables()))
                            .toList(),
                    null);
        } catch (UnreadableFile problem) {
            return new Look(List.of(), new RefusedFile(problem.where(), problem.what(), problem.cure()));
        }
    }

    /**
     * Imports files and folders. Rows that are known already change nothing; an import that was stopped goes on where it
     * was. Costs one transaction for each 5,000 rows.
     */
    public ImportReport load(ImportRequest request, Progress progress) {
        var refused = new ArrayList<RefusedFile>();
        var sheets = find(request, refused);
        var id = importId(sheets);
        if (sheets.isEmpty()) {
            return new ImportReport(id, List.of(), refused, null, new Changes(0, 0, 0), null);
        }
        return board.follow(work(id), progress, told -> {
            var run = new Run(id, request, sheets, told, refused);
            if (request.dryRun()) {
                run.rehearse();
                return run.report();
            }
            var sample = Timer.start();
            ledger.exclusively(run::load);
            sample.stop(Metrics.timer("lianhuan.import"));
            return counted(run.report());
        });
    }

    private static ImportReport counted(ImportReport report) {
        count("accepted", report.accounting().accepted());
        count("unchanged", report.accounting().unchanged());
        count("rejected", report.accounting().rejected());
        return report;
    }

    private static void count(String outcome, long rows) {
        Metrics.counter("lianhuan.import.rows", "outcome", outcome).increment((double) rows);
    }

    /** The name under which an import stands on the board. */
    static String work(String id) {
        return "import " + id;
    }

    /** Takes an import back: the graph is as if it had never been imported. Reads the whole graph once. */
    public void undo(String id, Progress progress) {
        if (all().stream()
                .noneMatch(listed -> listed.id().equals(id) && !listed.status().equals("UNDONE"))) {
            throw new ImportProblem("there is no import '%s' to take back".formatted(id), "see `lianhuan imports`");
        }
        ledger.exclusively(() -> takeBack(id, progress));
    }

    private void takeBack(String id, Progress progress) {
        names.unsettle();
        var sheets = graph.write(step("open"), Map.of("id", id)).stream()
                .flatMap(row -> row.get("sheets").asList(value -> value.asInt()).stream())
                .toList();
        var numbers = ledger.importNumbers();
        var owners = numbers.bySheet().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().id()));
        progress.at("taking back relationships", 0, 0);
        graph.runAlone(step("relations"), Map.of("sheets", sheets, "owners", owners));
        takeBackNodes(sheets, numbers, owners, progress);
        graph.runAlone(step("owners"), Map.of("importId", id, "owners", owners));
        graph.runAlone(step("owners-of-relations"), Map.of("importId", id, "owners", owners));
        names.settle();
        graph.writing(work -> {
            watcher.takenBack(work);
            return null;
        });
        graph.write(step("close"), Map.of("id", id, "sheets", sheets));
    }

    private void takeBackNodes(
            List<Integer> sheets, ImportNumbers numbers, Map<String, String> owners, Progress progress) {
        var nodes = new ArrayList<String>();
        var described = new HashSet<String>();
        graph.stream(step("affected"), Map.of("sheets", sheets), row -> {
            nodes.add(row.get("node").asString());
            if (row.get("described").asBoolean()) {
                described.add(row.get("node").asString());
            }
        });
        for (int from = 0; from < nodes.size(); from += UNDO_BATCH) {
            var batch = nodes.subList(from, Math.min(nodes.size(), from + UNDO_BATCH));
            progress.at("taking back nodes", from, nodes.size());
            graph.writing(work -> takeBackNodes(work, batch, described, Set.copyOf(sheets), numbers, owners));
        }
    }

    private @Nullable Void takeBackNodes(
            Work work,
            List<String> nodes,
            Set<String> described,
            Set<Integer> sheets,
            ImportNumbers numbers,
            Map<String, String> owners) {
        ledger.renew(work);
        var apart = nodes.stream().filter(described::contains).toList();
        versions.retract(work, numbers, apart, sheets);
        work.run(step("bare"), Map.of("nodes", nodes, "sheets", sheets, "owners", owners));
        return null;
    }

    private Statement step(String name) {
        return java.util.Objects.requireNonNull(undo.get(name));
    }

    private List<Sheet> find(ImportRequest request, List<RefusedFile> refused) {
        var finder = finders.of(request.mapping());
        var sheets = new ArrayList<Sheet>();
        for (SourceFile file : SourceFiles.in(request.paths(), request.names()).files()) {
            try {
                sheets.addAll(finder.in(file));
            } catch (UnreadableFile problem) {
                refused.add(new RefusedFile(problem.where(), problem.what(), problem.cure()));
            }
        }
        sheets.sort(Comparator.comparingInt(Sheet::order)
                .thenComparing(sheet -> sheet.file().name()));
        return sheets;
    }

    /** Made from the content of the sheets, so that the same files are the same import. */
    private static String importId(List<Sheet> sheets) {
        return Hash.id(sheets.stream().map(Sheet::id).distinct().sorted().toArray(String[]::new));
    }

    /** One run of an import. */
    private final class Run {

        private final String id;
        private final ImportRequest request;
        private final List<Sheet> sheets;
        private final FilesRead progress;
        private final List<RefusedFile> refused;
        private final Rejects rejects;
        private final Facts facts = new Facts(key);
        private final List<SheetReport> reports = new ArrayList<>();
        private Changes changes = new Changes(0, 0, 0);
        private final PreviewCount preview = new PreviewCount();
        private final Set<Sheet> damaged = Collections.newSetFromMap(new IdentityHashMap<>());

        Run(String id, ImportRequest request, List<Sheet> sheets, Progress progress, List<RefusedFile> refused) {
            this.id = id;
            this.request = request;
            this.sheets = sheets;
            this.progress = new FilesRead(sheets, progress);
            this.refused = refused;
            this.rejects = new Rejects(home.folder("rejects").resolve(id));
        }

        void load() {
            if (firstLoads.suit(sheets)) {
                progress.at("loading offline", 0, 0);
                loadOffline();
            } else {
                open();
                for (int at = 0; at < sheets.size(); at++) {
                    load(at + 1, sheets.get(at));
                }
            }
            names.settle();
            ledger.close(id, damaged.isEmpty() ? "COMPLETED" : "FAILED");
        }

        private void open() {
            ledger.open(id, request.title());
        }

        /** Loads the sheets with Neo4j's importer, then writes the books of the import. */
        private void loadOffline() {
            var sinks = firstLoads.load(id, sheets, facts, (offline, sheet, number) -> {
                rejects.begin(number, sheet);
                var sink = offline.sheet(number, rejects, progress, title(sheet));
                read(sheet, sink);
                rejects.end();
                return sink;
            });
            open();
            for (int at = 0; at < sheets.size(); at++) {
                var sheet = sheets.get(at);
                var sink = sinks.get(at);
                var opened = ledger.open(id, sheet);
                graph.writing(work -> ledger.checkpoint(
                        work,
                        opened.number(),
                        sink.records(),
                        sink.accounting(),
                        damaged.contains(sheet) ? "LOADING" : "LOADED"));
                report(sheet, sink.accounting(), false);
                changes = changes.plus(sink.changes());
            }
            firstLoads.settled();
        }

        private void load(int position, Sheet sheet) {
            var open = ledger.open(id, sheet);
            if (open.isLoaded()) {
                progress.end(sheet);
                report(sheet, repeated(open.accounting()), true);
                return;
            }
            rejects.begin(position, sheet);
            var load = new SheetLoad(
                    ledger,
                    watcher,
                    graph,
                    landing,
                    facts,
                    rejects,
                    progress,
                    id,
                    ledger.importNumbers(),
                    open,
                    title(sheet));
            if (read(sheet, load)) {
                load.finish();
            } else {
                load.breakOff();
            }
            rejects.end();
            changes = changes.plus(load.changes());
            report(sheet, load.accounting(), false);
        }

        /** Reads a sheet to its end; false when the file turns out to be damaged on the way. */
        private boolean read(Sheet sheet, Sheet.RowSink sink) {
            progress.begin(sheet, title(sheet));
            try {
                sheet.rows().read(sink);
                progress.end(sheet);
                return true;
            } catch (UnreadableFile problem) {
                refused.add(new RefusedFile(problem.where(), problem.what() + kept(), problem.cure()));
                damaged.add(sheet);
                progress.end(sheet);
                return false;
            }
        }

        private String kept() {
            return request.dryRun()
                    ? " The rows before the damage are counted."
                    : " The rows before the damage are imported; take them back with `lianhuan undo %s`.".formatted(id);
        }

        void rehearse() {
            for (Sheet sheet : sheets) {
                var rehearsal = new Rehearsal(
                        graph,
                        landing,
                        facts,
                        ledger.importNumbers(),
                        id,
                        records -> progress.at(title(sheet), records, 0),
                        preview);
                read(sheet, rehearsal);
                rehearsal.finish();
                changes = changes.plus(rehearsal.changes());
                report(sheet, rehearsal.accounting(), false);
            }
        }

        private void report(Sheet sheet, Accounting accounting, boolean alreadyLoaded) {
            reports.add(new SheetReport(sheet.file().name(), sheet.name(), sheet.tables(), accounting, alreadyLoaded));
        }

        ImportReport report() {
            return new ImportReport(
                    id,
                    reports,
                    refused,
                    rejects.any() ? rejects.folder() : null,
                    changes,
                    request.dryRun() ? preview.preview() : null);
        }

        private static Accounting repeated(Accounting before) {
            return new Accounting(0, before.accepted() + before.unchanged(), before.rejected());
        }

        private static String title(Sheet sheet) {
            return sheet.name() == null ? sheet.file().name() : sheet.file().name() + " " + sheet.name();
        }
    }
}

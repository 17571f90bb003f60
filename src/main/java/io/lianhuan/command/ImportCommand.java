package io.lianhuan.command;

import io.lianhuan.ingest.ImportReport;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lianhuan import}: files and folders into the graph. */
@Command(
        name = "import",
        description = "Imports CSV, XLSX and OCDS files; a table is known by its headers.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all rows accepted or known already", "1:failed", "2:some rows rejected"},
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    static final int SOME_REJECTED = 2;

    @Parameters(paramLabel = "PATH", description = "files or folders", arity = "0..*")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--dry-run", description = "say what would change, and change nothing")
    private boolean dryRun;

    @Option(names = "--mapping", paramLabel = "FILE", description = "how foreign tables become ours")
    private @Nullable Path mapping;

    @Option(names = "--headers", description = "print the accepted headers of every table")
    private boolean headers;

    @Override
    public Integer call() {
        if (headers) {
            printHeaders();
            return 0;
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("name a file or a folder to import; see `lianhuan import --help`");
        }
        try (var context = Application.start()) {
            var report = Application.noted(
                    context,
                    dryRun ? "rehearse-import" : "import",
                    null,
                    Map.of("paths", paths),
                    () -> context.getBean(Imports.class)
                            .load(new ImportRequest(paths, mapping, dryRun), Console.onStandardError()));
            Reports.print(report, dryRun, System.out);
            return exitCode(report);
        }
    }

    private static int exitCode(ImportReport report) {
        if (!report.refused().isEmpty()) {
            return Failures.FAILED;
        }
        return report.accounting().rejected() > 0 ? SOME_REJECTED : 0;
    }

    private static void printHeaders() {
        for (var table : Tables.found().headers()) {
            System.out.printf("%n%d %s %s%n", table.number(), table.name(), table.title());
            table.headers()
                    .forEach(header -> System.out.printf(
                            "  %s %s (%s)%n", header.key() ? "*" : " ", header.title(), header.alias()));
        }
    }
}

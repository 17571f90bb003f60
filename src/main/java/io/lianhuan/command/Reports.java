package io.lianhuan.command;

import io.lianhuan.ingest.Accounting;
import io.lianhuan.ingest.ImportReport;
import java.io.PrintStream;
import java.util.TreeMap;

/** What commands print about imports. */
final class Reports {

    private Reports() {}

    static void print(ImportReport report, boolean dryRun, PrintStream out) {
        var byTable = new TreeMap<String, Accounting>();
        report.sheets().forEach(sheet -> byTable.merge(sheet.table(), sheet.accounting(), Accounting::plus));
        out.printf("%-20s %10s = %10s + %10s + %10s%n", "table", "read", "accepted", "unchanged", "rejected");
        byTable.forEach((table, accounting) -> print(table, accounting, out));
        print("total", report.accounting(), out);
        var changes = report.changes();
        out.printf(
                "%s %,d nodes and %,d relationships, %s %,d descriptions%n",
                dryRun ? "would add" : "added",
                changes.nodes(),
                changes.relations(),
                dryRun ? "would change" : "changed",
                changes.changed());
        report.refused().forEach(file -> out.printf("refused %s: %s %s%n", file.file(), file.reason(), file.cure()));
        if (report.rejects() != null) {
            out.printf("rejected rows, to be mended and imported again: %s%n", report.rejects());
        }
        if (!dryRun) {
            out.printf("import %s (take it back with: lianhuan undo %s)%n", report.id(), report.id());
        }
    }

    private static void print(String table, Accounting rows, PrintStream out) {
        out.printf(
                "%-20s %,10d = %,10d + %,10d + %,10d%n",
                table, rows.read(), rows.accepted(), rows.unchanged(), rows.rejected());
    }
}

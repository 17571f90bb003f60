package io.lianhuan.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.value.PersonalKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealSetsTests {
    @Test
    void measured() throws Exception {
        var data = Path.of(System.getenv().getOrDefault("LIANHUAN_SHARED_DATA", "/work/shared/data"));
        assumeTrue(Files.isDirectory(data));
        for (String set : List.of("yichang", "tsuchiura", "tcu", "ocds")) {
            var mapping = set.equals("ocds") ? null : Path.of("import/mappings/" + set + ".yaml");
            var finder = new SheetFinders(new Tables()).of(mapping);
            var nodes = new TreeMap<NodeKind, Set<String>>();
            var rels = new TreeMap<String, Integer>();
            try (Stream<Path> files = Files.list(data.resolve(set))) {
                for (Path file : files.sorted().filter(f -> !f.toString().endsWith("LICENSE")).toList()) {
                    var facts = new Facts(new PersonalKey(new byte[32]));
                    var counts = new TreeMap<String, Integer>();
                    var examples = new TreeMap<String, String>();
                    var t = System.nanoTime();
                    for (var sheet : finder.in(SourceFile.at(file))) {
                        sheet.rows().read(new Sheet.RowSink() {
                            @Override public void row(long line, List<TableRow> rows) {
                                counts.merge("accepted", 1, Integer::sum);
                                facts.clear();
                                rows.forEach(r -> r.state(facts));
                                facts.nodes().forEach(n -> nodes.computeIfAbsent(n.kind(), k -> new HashSet<>()).add(n.id()));
                                facts.relations().forEach(r -> rels.merge(r.kind().name(), 1, Integer::sum));
                            }
                            @Override public void rejected(RejectedRow row, List<String> cells) {
                                counts.merge("REJECTED " + row.column() + ": " + row.reason(), 1, Integer::sum);
                                examples.putIfAbsent(row.column() + row.reason(), row.line() + " " + row.value());
                            }
                        });
                    }
                    System.out.println("@@ " + file.getFileName() + " " + counts + " " + examples + " ms " + (System.nanoTime() - t) / 1000000);
                }
            }
            var sizes = new TreeMap<NodeKind, Integer>();
            nodes.forEach((k, v) -> sizes.put(k, v.size()));
            System.out.println("@@ == " + set + " " + sizes + " " + rels);
        }
    }
}

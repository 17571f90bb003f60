package io.lianhuan.investigations;

import io.lianhuan.api.Viewer;
import io.lianhuan.detect.Citations;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import io.lianhuan.ingest.SourceRef;
import io.lianhuan.investigations.DrawnGraph.Line;
import io.lianhuan.investigations.DrawnGraph.Thing;
import io.lianhuan.investigations.DrawnGraph.Tie;
import io.lianhuan.value.PersonalMask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads from the graph what a canvas shows: captions, relations, and the lines that state them. Costs three statements. */
@Component
class DrawnGraphs {

    private static final List<String> LABELS =
            Stream.of(NodeKind.values()).map(NodeKind::label).toList();

    private final Graph graph;
    private final Citations citations;
    private final Statement things;
    private final Statement relations;
    private final Statement sheets;
    private final Statement dataVersion;

    DrawnGraphs(Graph graph, Citations citations) {
        this.graph = graph;
        this.citations = citations;
        this.things = graph.statement("investigations/things");
        this.relations = graph.statement("investigations/relations");
        this.sheets = graph.statement("investigations/sheets");
        this.dataVersion = graph.statement("investigations/data-version");
    }

    /** Which data the graph holds, for people. */
    String dataVersion() {
        var row = graph.read(dataVersion, Map.of()).getFirst();
        var latest = Rows.time(row, "latest");
        return "数据：%d 次导入%s".formatted(row.get("imports").asInt(), latest == null ? "" : "，至 " + Shown.time(latest));
    }

    /** What may be shown of the things of a canvas, by label and id. */
    Map<String, String> captions(Canvas canvas, Viewer viewer) {
        var captions = new HashMap<String, String>();
        graph.read(things, Map.of("ids", canvas.nodeIds(), "labels", LABELS))
                .forEach(row -> captions.put(
                        row.get("label").asString() + ':' + row.get("id").asString(), caption(row, viewer)));
        return captions;
    }

    /** What a viewer sees of a thing: masked where it is personal and no purpose was stated. */
    private static String caption(Record row, Viewer viewer) {
        var text = row.get("caption").asString();
        var kind = viewer.seesPersonalValues()
                ? null
                : PersonalMask.ofKind(row.get("label").asString());
        return kind == null ? text : PersonalMask.mask(text, kind);
    }

    /** What a canvas shows. */
    DrawnGraph read(Canvas canvas, Viewer viewer) {
        var cited = citations.of(canvas.edges().stream()
                .flatMap(edge -> edge.findingIds().stream())
                .distinct()
                .toList());
        return graph.reading(work -> {
            var found = new HashMap<String, Record>();
            work.run(things, Map.of("ids", canvas.nodeIds(), "labels", LABELS))
                    .forEach(row -> found.put(
                            row.get("label").asString() + ':' + row.get("id").asString(), row));
            var drawn = canvas.nodes().stream()
                    .map(node -> thing(node, found.get(node.id()), viewer))
                    .toList();
            return new DrawnGraph(drawn, ties(work, canvas, found), cited);
        });
    }

    private static Thing thing(Canvas.Drawn node, @Nullable Record row, Viewer viewer) {
        return new Thing(
                node.id(),
                node.label(),
                node.nodeId(),
                row == null ? node.caption() : caption(row, viewer),
                node.x(),
                node.y(),
                node.note());
    }

    private List<Tie> ties(Work work, Canvas canvas, Map<String, Record> found) {
        var pairs = new HashSet<List<String>>();
        for (Canvas.Edge edge : canvas.edges()) {
            var from = found.get(edge.from());
            var to = found.get(edge.to());
            if (from != null && to != null) {
                pairs.add(List.of(
                        from.get("element").asString(), to.get("element").asString()));
            }
        }
        var stated = new HashMap<List<String>, Record>();
        work.run(relations, Map.of("pairs", List.copyOf(pairs)))
                .forEach(row -> stated.put(
                        List.of(
                                row.get("one").asString(),
                                row.get("other").asString(),
                                row.get("relation").asString()),
                        row));
        var numbered = sheets(work, stated);
        var ties = new ArrayList<Tie>();
        for (Canvas.Edge edge : canvas.edges()) {
            ties.add(tie(edge, row(edge, found, stated), numbered));
        }
        return ties;
    }

    private static @Nullable Record row(Canvas.Edge edge, Map<String, Record> found, Map<List<String>, Record> stated) {
        var from = found.get(edge.from());
        var to = found.get(edge.to());
        return from == null || to == null
                ? null
                : stated.get(List.of(
                        from.get("element").asString(), to.get("element").asString(), edge.relation()));
    }

    private Map<Integer, Record> sheets(Work work, Map<List<String>, Record> stated) {
        var numbers = stated.values().stream()
                .flatMap(row -> row.get("sources").asList(Value::asLong).stream())
                .map(SourceRef::sheet)
                .distinct()
                .sorted()
                .toList();
        var byNumber = new HashMap<Integer, Record>();
        work.run(sheets, Map.of("numbers", numbers))
                .forEach(row -> byNumber.put(row.get("number").asInt(), row));
        return byNumber;
    }

    private static Tie tie(Canvas.Edge edge, @Nullable Record row, Map<Integer, Record> sheets) {
        if (row == null) {
            return new Tie(edge.from(), edge.to(), edge.relation(), 0, null, null, List.of(), edge.findingIds());
        }
        return new Tie(
                edge.from(),
                edge.to(),
                edge.relation(),
                row.get("times").asInt(),
                Rows.day(row, "since"),
                Rows.day(row, "until"),
                row.get("sources").asList(Value::asLong).stream()
                        .map(source -> line(source, sheets))
                        .toList(),
                edge.findingIds());
    }

    private static Line line(long source, Map<Integer, Record> sheets) {
        var sheet = sheets.get(SourceRef.sheet(source));
        long line = source & 0xFFFF_FFFFL;
        return sheet == null
                ? new Line("#" + SourceRef.sheet(source), null, line, "", null)
                : new Line(
                        sheet.get("name").asString(),
                        Rows.text(sheet, "sheet"),
                        line,
                        sheet.get("sha256").asString(),
                        Rows.text(sheet, "importId"));
    }
}

package io.lianhuan.investigations;

import io.lianhuan.detect.Citations.Cited;
import io.lianhuan.detect.Citations.CitedSource;
import io.lianhuan.investigations.DrawnGraph.Line;
import io.lianhuan.investigations.DrawnGraph.Thing;
import io.lianhuan.investigations.DrawnGraph.Tie;
import io.lianhuan.report.Drawing;
import io.lianhuan.report.PdfReport;
import io.lianhuan.report.Stamp;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A drawn graph as a report: the picture, the notes, every thing, every edge with its sources, and the findings it cites. */
final class InvestigationReport {

    private static final float PICTURE = 330;
    private static final int SOURCES = 12;
    private static final int INK = 0x1A2028;
    private static final int LINE = 0x8A96A3;

    private final DrawnGraph graph;
    private final Map<String, Thing> things;

    private InvestigationReport(DrawnGraph graph) {
        this.graph = graph;
        this.things = graph.things().stream().collect(Collectors.toMap(Thing::id, thing -> thing));
    }

    static void write(DrawnGraph graph, Stamp stamp, String notes, OutputStream out) {
        new InvestigationReport(graph).write(stamp, notes, out);
    }

    private void write(Stamp stamp, String notes, OutputStream out) {
        try (var report = new PdfReport(out, stamp)) {
            report.text("本报告所列均为线索，不是结论；每条关系注明其出处，没有出处的注明为推断。");
            if (!graph.things().isEmpty()) {
                report.drawing(PICTURE, this::draw);
            }
            if (!notes.isBlank()) {
                report.heading("备注");
                report.text(notes);
            }
            report.heading("对象（%d）".formatted(graph.things().size()));
            report.table(
                    List.of("类别", "名称", "编号", "批注"),
                    List.of(2, 5, 5, 4),
                    graph.things().stream().map(InvestigationReport::row).toList());
            report.heading("关系与出处（%d）".formatted(graph.ties().size()));
            report.table(
                    List.of("自", "关系", "至", "起止", "出处（文件:行）"),
                    List.of(4, 3, 4, 3, 8),
                    graph.ties().stream().map(this::row).toList());
            findings(report);
            files(report);
        }
    }

    private static List<String> row(Thing thing) {
        return List.of(
                thing.label(), thing.caption() == null ? "（图中已无此对象）" : thing.shown(), thing.nodeId(), thing.note());
    }

    private List<String> row(Tie tie) {
        var days = tie.since() == null && tie.until() == null
                ? ""
                : "%s ~ %s".formatted(tie.since() == null ? "" : tie.since(), tie.until() == null ? "" : tie.until());
        return List.of(
                name(tie.from()),
                tie.relation() + (tie.times() > 1 ? " ×" + tie.times() : ""),
                name(tie.to()),
                days,
                sources(tie));
    }

    private String sources(Tie tie) {
        if (tie.isInferred()) {
            return tie.findingIds().isEmpty() ? "推断：图中没有行陈述这一关系" : "推断，依据线索 " + String.join("、", tie.findingIds());
        }
        var shown = tie.sources().stream().limit(SOURCES).map(Line::shown).collect(Collectors.joining("\n"));
        int left = tie.sources().size() - SOURCES;
        return left > 0 ? shown + "\n另有 " + left + " 行" : shown;
    }

    private void findings(PdfReport report) {
        if (graph.findings().isEmpty()) {
            return;
        }
        report.heading("线索（%d）".formatted(graph.findings().size()));
        for (Cited finding : graph.findings()) {
            report.text("%s · %s\n%s".formatted(finding.title(), finding.id(), String.join("；", finding.clauses())));
            report.table(
                    List.of("种类", "值", "企业", "出处（文件:行）"),
                    List.of(3, 5, 4, 5),
                    finding.sources().stream().map(InvestigationReport::row).toList());
        }
    }

    private static List<String> row(CitedSource source) {
        var line = new Line(source.file(), source.sheet(), source.line(), source.sha256(), null);
        return List.of(source.kind(), source.value(), source.companyId(), line.shown());
    }

    /** The files that are cited, so that each can be told from a changed one. */
    private void files(PdfReport report) {
        var files = new java.util.TreeMap<String, String>();
        graph.ties().stream()
                .flatMap(tie -> tie.sources().stream())
                .forEach(line -> files.put(line.sha256(), line.file()));
        graph.findings().stream()
                .flatMap(finding -> finding.sources().stream())
                .forEach(source -> files.put(source.sha256(), source.file()));
        files.remove("");
        if (!files.isEmpty()) {
            report.heading("来源文件（%d）".formatted(files.size()));
            var rows = new ArrayList<List<String>>();
            files.forEach((sha256, file) -> rows.add(List.of(file, sha256)));
            report.table(List.of("文件", "SHA-256"), List.of(3, 7), rows);
        }
    }

    private String name(String id) {
        var thing = things.get(id);
        return thing == null ? id : thing.shown();
    }

    private void draw(Drawing drawing) {
        double left = graph.things().stream().mapToDouble(Thing::x).min().orElse(0);
        double right = graph.things().stream().mapToDouble(Thing::x).max().orElse(1);
        double top = graph.things().stream().mapToDouble(Thing::y).min().orElse(0);
        double bottom = graph.things().stream().mapToDouble(Thing::y).max().orElse(1);
        float margin = 30;
        double scale = Math.min(
                (drawing.width() - 2 * margin) / Math.max(1, right - left),
                (drawing.height() - 2 * margin) / Math.max(1, bottom - top));
        double shiftX = (drawing.width() - scale * (right - left)) / 2;
        double shiftY = (drawing.height() - scale * (bottom - top)) / 2;
        var places = new HashMap<String, float[]>();
        for (Thing thing : graph.things()) {
            places.put(thing.id(), new float[] {
                (float) (shiftX + scale * (thing.x() - left)),
                (float) (drawing.height() - shiftY - scale * (thing.y() - top))
            });
        }
        for (Tie tie : graph.ties()) {
            var from = places.get(tie.from());
            var to = places.get(tie.to());
            if (from != null && to != null) {
                drawing.line(from[0], from[1], to[0], to[1], LINE, tie.isInferred());
            }
        }
        boolean few = graph.things().size() <= 120;
        for (Thing thing : graph.things()) {
            var place = java.util.Objects.requireNonNull(places.get(thing.id()));
            mark(drawing, thing, place[0], place[1], few ? 5 : 2.2f);
            if (few) {
                drawing.text(place[0], place[1] - 12, cut(thing.shown()), 5.5f, INK);
            }
        }
    }

    /** Squares are companies, circles everything else, as on the screen. */
    private static void mark(Drawing drawing, Thing thing, float x, float y, float size) {
        switch (thing.label()) {
            case "Company" -> drawing.square(x, y, size, 0x1C5A8C);
            case "Lot", "Project" -> drawing.square(x, y, size, 0x8A5300);
            case "Person" -> drawing.circle(x, y, size, 0x1D6B3A);
            default -> drawing.circle(x, y, size, 0x59636E);
        }
    }

    private static String cut(String text) {
        return text.length() > 16 ? text.substring(0, 15) + "…" : text;
    }
}

package io.lianhuan.cases;

import io.lianhuan.graph.Subgraph;
import io.lianhuan.graph.SubgraphEdge;
import io.lianhuan.graph.SubgraphNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/**
 * A small graph as a picture for documents: who on the left, what ties them in the middle, lots and contracts on the right, with a
 * legend. The most connected come first where there is no room for all.
 */
final class GraphPicture {

    private static final int WIDTH = 1100;
    private static final int ROW = 46;
    private static final int TOP = 40;
    private static final int MOST_IN_COLUMN = 24;
    private static final double SIZE = 17;
    private static final double RADIUS = 9;
    private static final Set<String> WHO = Set.of("Company", "Person", "Constructor");
    private static final Set<String> WHERE = Set.of("Lot", "Contract", "Permit", "Project", "Subcontract");
    private static final double[] COLUMNS = {250, 560, 800};
    private static final double[] CAPTIONS = {225, 205, 285};
    private static final Color[] COLOURS = {
        new Color(0x1F5FA8),
        new Color(0xB5452C),
        new Color(0x2F7D4F),
        new Color(0x7A4FA3),
        new Color(0xB8860B),
        new Color(0x3A8C96),
        new Color(0x8A5A44),
        new Color(0xC2407A)
    };
    private static final Color INK = new Color(0x222222);
    private static final Color FAINT = new Color(0xB8BEC6);

    private final Glyphs glyphs = Glyphs.ofDocuments();
    private final Map<String, Point2D> places = new HashMap<>();
    private final Map<String, Color> ofLabels = new LinkedHashMap<>();
    private final Map<String, Color> ofRelations = new LinkedHashMap<>();
    private final Subgraph drawn;
    private final List<List<SubgraphNode>> columns;
    private int leftOut;

    private GraphPicture(Subgraph drawn) {
        this.drawn = drawn;
        this.columns = columns();
        new TreeSet<>(drawn.nodes().stream().map(SubgraphNode::label).toList())
                .forEach(label -> ofLabels.put(label, COLOURS[ofLabels.size() % COLOURS.length]));
        new TreeSet<>(drawn.edges().stream().map(SubgraphEdge::relation).toList())
                .forEach(relation -> ofRelations.put(
                        relation,
                        relation.equals("BID_FOR") ? FAINT : COLOURS[(ofRelations.size() + 1) % COLOURS.length]));
    }

    /** The picture as PNG. */
    static byte[] png(Subgraph drawn) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(new GraphPicture(drawn).image(), "png", out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return out.toByteArray();
    }

    private List<List<SubgraphNode>> columns() {
        var degrees = new HashMap<String, Integer>();
        drawn.edges().forEach(edge -> {
            int weight = edge.findingIds().isEmpty() ? 1 : 10;
            degrees.merge(edge.from(), weight, Integer::sum);
            degrees.merge(edge.to(), weight, Integer::sum);
        });
        var sorted = new TreeMap<Integer, List<SubgraphNode>>();
        for (int column = 0; column < COLUMNS.length; column++) {
            sorted.put(column, new ArrayList<>());
        }
        drawn.nodes()
                .forEach(
                        node -> Objects.requireNonNull(sorted.get(column(node))).add(node));
        var kept = new ArrayList<List<SubgraphNode>>();
        sorted.values().forEach(nodes -> {
            nodes.sort(Comparator.comparingInt((SubgraphNode node) -> -degrees.getOrDefault(node.id(), 0))
                    .thenComparing(SubgraphNode::id));
            leftOut += Math.max(0, nodes.size() - MOST_IN_COLUMN);
            kept.add(nodes.subList(0, Math.min(nodes.size(), MOST_IN_COLUMN)));
        });
        return kept;
    }

    private static int column(SubgraphNode node) {
        return WHO.contains(node.label()) ? 0 : WHERE.contains(node.label()) ? 2 : 1;
    }

    private BufferedImage image() {
        int rows = Math.max(2, columns.stream().mapToInt(List::size).max().orElse(0));
        int legendTop = TOP + rows * ROW + 10;
        int height = legendTop + 110;
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var picture = image.createGraphics();
        picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        picture.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.setColor(Color.WHITE);
        picture.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
        place(rows);
        drawn.edges().forEach(edge -> line(picture, edge));
        columns.forEach(nodes -> nodes.forEach(node -> node(picture, node)));
        legend(picture, legendTop);
        picture.dispose();
        return image;
    }

    private void place(int rows) {
        for (int column = 0; column < columns.size(); column++) {
            var nodes = columns.get(column);
            for (int at = 0; at < nodes.size(); at++) {
                double y = TOP + (at + 0.5) * rows * ROW / nodes.size();
                places.put(nodes.get(at).id(), new Point2D.Double(COLUMNS[column], y));
            }
        }
    }

    private void line(Graphics2D picture, SubgraphEdge edge) {
        var from = places.get(edge.from());
        var to = places.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        picture.setColor(ofRelations.get(edge.relation()));
        picture.setStroke(new BasicStroke(edge.findingIds().isEmpty() ? 1f : 2.2f));
        if (from.getX() == to.getX()) {
            var middle = new Point2D.Double(from.getX() + 70, (from.getY() + to.getY()) / 2);
            picture.draw(new java.awt.geom.QuadCurve2D.Double(
                    from.getX(), from.getY(), middle.getX(), middle.getY(), to.getX(), to.getY()));
        } else {
            picture.draw(new Line2D.Double(from, to));
        }
    }

    private void node(Graphics2D picture, SubgraphNode node) {
        var place = Objects.requireNonNull(places.get(node.id()));
        picture.setColor(ofLabels.get(node.label()));
        picture.fill(new Ellipse2D.Double(place.getX() - RADIUS, place.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS));
        var caption = cut(glyphs.shown(String.valueOf(node.caption())), CAPTIONS[column(node)]);
        double width = glyphs.width(caption, SIZE);
        double x = column(node) == 0 ? place.getX() - RADIUS - 8 - width : place.getX() + RADIUS + 8;
        picture.setColor(new Color(255, 255, 255, 215));
        picture.fill(new Rectangle2D.Double(x - 2, place.getY() - SIZE * 0.75, width + 4, SIZE * 1.35));
        picture.setColor(INK);
        glyphs.draw(picture, caption, x, place.getY() + SIZE * 0.36, SIZE);
    }

    private String cut(String text, double width) {
        if (glyphs.width(text, SIZE) <= width) {
            return text;
        }
        var kept = text;
        while (!kept.isEmpty() && glyphs.width(kept + "…", SIZE) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + "…";
    }

    private void legend(Graphics2D picture, int top) {
        picture.setColor(FAINT);
        picture.setStroke(new BasicStroke(1f));
        picture.draw(new Line2D.Double(20, top, WIDTH - 20, top));
        double x = 20;
        x = text(picture, "图例：", x, top + 30);
        for (var label : ofLabels.entrySet()) {
            picture.setColor(label.getValue());
            picture.fill(new Ellipse2D.Double(x, top + 30 - RADIUS * 1.4, 2 * RADIUS, 2 * RADIUS));
            x = text(picture, Words.of(Words.OF_REPORT.labels(), label.getKey()), x + 2 * RADIUS + 5, top + 30) + 14;
        }
        double y = top + 62;
        x = text(picture, "连线：", 20, y);
        var seen = new HashSet<String>();
        for (var relation : ofRelations.entrySet()) {
            var word = Words.of(Words.OF_REPORT.kinds(), relation.getKey());
            if (!seen.add(word)) {
                continue;
            }
            if (x + 60 + glyphs.width(word, SIZE) > WIDTH - 20) {
                x = 80;
                y += 28;
            }
            picture.setColor(relation.getValue());
            picture.setStroke(new BasicStroke(3f));
            picture.draw(new Line2D.Double(x, y - 6, x + 30, y - 6));
            x = text(picture, word, x + 36, y) + 14;
        }
        if (leftOut > 0) {
            text(picture, "另有 %d 个节点未画出，见证据目录。".formatted(leftOut), WIDTH - 380, top + 30);
        }
    }

    private double text(Graphics2D picture, String text, double x, double y) {
        var shown = glyphs.shown(text);
        picture.setColor(INK);
        glyphs.draw(picture, shown, x, y, SIZE);
        return x + glyphs.width(shown, SIZE);
    }
}

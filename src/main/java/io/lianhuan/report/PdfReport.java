package io.lianhuan.report;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A report that is being written, part after part. Every page is stamped with who made it, when, and on which data. Not safe
 * for several threads.
 */
public final class PdfReport implements AutoCloseable {

    private static final float MARGIN = 46;
    private static final float HEAD = 48;
    private static final float FOOT = 52;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 1.5f;
    private static final float PADDING = 3.5f;
    private static final int LONGEST_CELL = 45;
    private static final Color INK = new Color(0x1A, 0x20, 0x28);
    private static final Color SOFT = new Color(0x59, 0x63, 0x6E);
    private static final Color LINE = new Color(0xC8, 0xCE, 0xD6);
    private static final Color SHADE = new Color(0xEE, 0xF2, 0xF6);

    private final PDDocument document = new PDDocument();
    private final Face face = new Face(document);
    private final OutputStream out;
    private final Stamp stamp;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private float y;

    /** Begins a report; the stream belongs to the caller and stays open. */
    public PdfReport(OutputStream out, Stamp stamp) {
        this.out = out;
        this.stamp = stamp;
        document.getDocumentInformation().setTitle(stamp.title());
        document.getDocumentInformation().setAuthor(stamp.by());
        document.getDocumentInformation().setCreator("Lianhuan");
        nextPage();
        lines(stamp.title(), 18, INK);
        note(made());
    }

    /** A heading. */
    public void heading(String text) {
        y -= 12;
        room(50);
        lines(text, 12.5f, INK);
        y -= 4;
    }

    /** A paragraph; its line breaks stay. */
    public void text(String text) {
        lines(text, TEXT, INK);
        y -= 4;
    }

    /** A remark in small letters. */
    public void note(String text) {
        lines(text, SMALL, SOFT);
        y -= 4;
    }

    private void lines(String text, float size, Color colour) {
        for (String line : face.wrapped(text, size, WIDTH)) {
            room(size * LEADING);
            y -= size * LEADING;
            page().write(MARGIN, y + size * 0.3f, line, size, colour);
        }
    }

    /**
     * A table; its head stands on every page.
     *
     * @param widths of the columns, in proportion
     */
    public void table(List<String> head, List<Integer> widths, List<List<String>> rows) {
        float all = widths.stream().mapToInt(Integer::intValue).sum();
        var columns = widths.stream().map(width -> width / all * WIDTH).toList();
        head(head, columns);
        for (List<String> row : rows) {
            var wrapped = wrapped(row, columns);
            if (y - height(wrapped) < FOOT) {
                nextPage();
                head(head, columns);
            }
            row(wrapped, columns, Color.WHITE);
        }
        y -= 8;
    }

    private void head(List<String> cells, List<Float> columns) {
        var wrapped = wrapped(cells, columns);
        room(height(wrapped));
        row(wrapped, columns, SHADE);
    }

    private List<List<String>> wrapped(List<String> cells, List<Float> columns) {
        var wrapped = new ArrayList<List<String>>();
        for (int column = 0; column < cells.size(); column++) {
            wrapped.add(cut(face.wrapped(cells.get(column), SMALL, columns.get(column) - 2 * PADDING)));
        }
        return wrapped;
    }

    private static float height(List<List<String>> wrapped) {
        return wrapped.stream().mapToInt(List::size).max().orElse(1) * SMALL * LEADING + 2 * PADDING;
    }

    private void row(List<List<String>> wrapped, List<Float> columns, Color paper) {
        float height = height(wrapped);
        float x = MARGIN;
        for (int column = 0; column < wrapped.size(); column++) {
            page().field(x, y - height, columns.get(column), height, paper, LINE);
            float line = y - PADDING;
            for (String text : wrapped.get(column)) {
                line -= SMALL * LEADING;
                page().write(x + PADDING, line + SMALL * 0.35f, text, SMALL, INK);
            }
            x += columns.get(column);
        }
        y -= height;
    }

    private static List<String> cut(List<String> lines) {
        if (lines.size() <= LONGEST_CELL) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, LONGEST_CELL - 1));
        kept.add("…");
        return kept;
    }

    /** Draws over the whole width, on the next page when this one has no room. */
    public void drawing(float height, Drawn drawn) {
        room(height);
        page().field(MARGIN, y - height, WIDTH, height, Color.WHITE, LINE);
        drawn.on(new Drawing(pages.getLast(), face, MARGIN, y - height, WIDTH, height));
        y -= height + 6;
    }

    /** Something that draws. */
    @FunctionalInterface
    public interface Drawn {
        void on(Drawing drawing);
    }

    /** Ends the report and writes it. */
    @Override
    public void close() {
        try (document) {
            for (int page = 0; page < pages.size(); page++) {
                stamp(pages.get(page), page + 1);
                pages.get(page).close();
            }
            document.save(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void stamp(PDPageContentStream content, int number) {
        var page = new Drawing(content, face, 0, 0, 0, 0);
        float top = PDRectangle.A4.getHeight() - 30;
        page.write(MARGIN, top, shortened(stamp.title()), 7, SOFT);
        rightwards(page, "连环 Lianhuan · 线索，不是结论", top);
        page.write(MARGIN, 28, shortened(made()), 7, SOFT);
        rightwards(page, number + " / " + pages.size(), 28);
    }

    private void rightwards(Drawing page, String text, float height) {
        page.write(MARGIN + WIDTH - face.width(text, 7), height, text, 7, SOFT);
    }

    private String shortened(String text) {
        var shown = face.printable(text);
        return shown.length() > 50 ? shown.substring(0, 49) + "…" : shown;
    }

    private String made() {
        return "%s · %s · %s".formatted(stamp.by(), stamp.at(), stamp.data());
    }

    private void room(float height) {
        if (y - height < FOOT) {
            nextPage();
        }
    }

    private Drawing page() {
        return new Drawing(pages.getLast(), face, MARGIN, 0, WIDTH, PDRectangle.A4.getHeight());
    }

    private void nextPage() {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            pages.add(new PDPageContentStream(document, page));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        y = PDRectangle.A4.getHeight() - HEAD;
    }
}

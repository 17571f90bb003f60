package io.lianhuan.report;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A report that is being written, part after part. Every page is stamped with who made it, when, and on which data. Not safe
 * for several threads.
 */
public final class PdfReport implements AutoCloseable {

    private static final float MARGIN = 46;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 7.5f;
    private static final Color INK = new Color(0x1A, 0x20, 0x28);
    private static final Color SOFT = new Color(0x59, 0x63, 0x6E);
    private static final Color LINE = new Color(0xC8, 0xCE, 0xD6);
    private static final Color HEAD = new Color(0xEE, 0xF2, 0xF6);

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN + 8, MARGIN + 14);
    private final PdfWriter writer;
    private final BaseFont face = Face.FONT;

    /** Begins a report; the stream belongs to the caller and stays open. */
    public PdfReport(OutputStream out, Stamp stamp) {
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new Margins(face, stamp));
        document.addTitle(stamp.title());
        document.addAuthor(stamp.by());
        document.addCreator("Lianhuan");
        document.open();
        var title = new Paragraph(stamp.title(), font(18, Font.BOLD, INK));
        title.setSpacingAfter(4);
        document.add(title);
        note("%s · %s · %s".formatted(stamp.by(), stamp.at(), stamp.data()));
    }

    /** A heading. */
    public void heading(String text) {
        var heading = new Paragraph(text, font(12.5f, Font.BOLD, INK));
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(4);
        heading.setKeepTogether(true);
        document.add(heading);
    }

    /** A paragraph; its line breaks stay. */
    public void text(String text) {
        var paragraph = new Paragraph(text, font(TEXT, Font.NORMAL, INK));
        paragraph.setLeading(TEXT * 1.55f);
        paragraph.setSpacingAfter(4);
        document.add(paragraph);
    }

    /** A remark in small letters. */
    public void note(String text) {
        var paragraph = new Paragraph(text, font(SMALL + 0.5f, Font.NORMAL, SOFT));
        paragraph.setLeading(SMALL * 1.6f);
        paragraph.setSpacingAfter(6);
        document.add(paragraph);
    }

    /**
     * A table; its head stands on every page.
     *
     * @param widths of the columns, in proportion
     */
    public void table(List<String> head, List<Integer> widths, List<List<String>> rows) {
        var table = new PdfPTable(head.size());
        table.setWidthPercentage(100);
        var shares = new float[widths.size()];
        for (int column = 0; column < shares.length; column++) {
            shares[column] = widths.get(column);
        }
        table.setWidths(shares);
        table.setHeaderRows(1);
        table.setSplitLate(false);
        table.setSpacingBefore(2);
        table.setSpacingAfter(8);
        head.forEach(cell -> table.addCell(cell(cell, Font.BOLD, HEAD)));
        rows.forEach(row -> row.forEach(cell -> table.addCell(cell(cell, Font.NORMAL, Color.WHITE))));
        document.add(table);
    }

    private PdfPCell cell(String text, int style, Color paper) {
        var cell = new PdfPCell(new Phrase(text, font(SMALL, style, INK)));
        cell.setPadding(3.5f);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setBackgroundColor(paper);
        return cell;
    }

    /** Draws over the whole width, on the next page when this one has no room. */
    public void drawing(float height, Drawn drawn) {
        float width = PageSize.A4.getWidth() - 2 * MARGIN;
        if (writer.getVerticalPosition(false) - height < document.bottom()) {
            document.newPage();
        }
        float bottom = writer.getVerticalPosition(false) - height;
        var canvas = writer.getDirectContent();
        canvas.saveState();
        canvas.setColorStroke(LINE);
        canvas.setLineWidth(0.5f);
        canvas.rectangle(MARGIN, bottom, width, height);
        canvas.stroke();
        drawn.on(new Drawing(canvas, face, MARGIN, bottom, width, height));
        canvas.restoreState();
        var space = new Paragraph(" ");
        space.setSpacingBefore(height - 8);
        document.add(space);
    }

    /** Something that draws. */
    @FunctionalInterface
    public interface Drawn {
        void on(Drawing drawing);
    }

    /** Ends the report. */
    @Override
    public void close() {
        document.close();
    }

    private Font font(float size, int style, Color colour) {
        return new Font(face, size, style, colour);
    }

    /** The font, read once. */
    private static final class Face {

        static final BaseFont FONT = read();

        private static BaseFont read() {
            var name = "NotoSansSC-Regular.ttf";
            try (var in = Objects.requireNonNull(PdfReport.class.getResourceAsStream("/fonts/" + name))) {
                return BaseFont.createFont(
                        name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, in.readAllBytes(), null);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** Head and foot of every page. */
    private static final class Margins extends PdfPageEventHelper {

        private final BaseFont face;
        private final Stamp stamp;

        Margins(BaseFont face, Stamp stamp) {
            this.face = face;
            this.stamp = stamp;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var canvas = writer.getDirectContent();
            Rectangle page = document.getPageSize();
            write(canvas, Element.ALIGN_LEFT, stamp.title(), MARGIN, page.getHeight() - 30);
            write(
                    canvas,
                    Element.ALIGN_RIGHT,
                    "连环 Lianhuan · 线索，不是结论",
                    page.getWidth() - MARGIN,
                    page.getHeight() - 30);
            write(
                    canvas,
                    Element.ALIGN_LEFT,
                    "%s · %s · %s".formatted(stamp.by(), stamp.at(), stamp.data()),
                    MARGIN,
                    28);
            write(canvas, Element.ALIGN_RIGHT, Integer.toString(writer.getPageNumber()), page.getWidth() - MARGIN, 28);
        }

        private void write(PdfContentByte canvas, int side, String text, float x, float y) {
            var shown = text.length() > 90 ? text.substring(0, 89) + "…" : text;
            ColumnText.showTextAligned(canvas, side, new Phrase(shown, new Font(face, 7, Font.NORMAL, SOFT)), x, y, 0);
        }
    }
}

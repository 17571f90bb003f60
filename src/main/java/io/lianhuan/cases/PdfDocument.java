package io.lianhuan.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A document as PDF: A4, with the font inside. */
final class PdfDocument {

    private static final float LEFT = 70;
    private static final float TOP = 770;
    private static final float BOTTOM = 70;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float PADDING = 3.5f;
    private static final String NO_LINE_START = "，。；：、）》〕！？”’…";

    private final Glyphs glyphs = Glyphs.ofDocuments();
    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float at;

    private PdfDocument(PDDocument document) throws IOException {
        this.document = document;
        try (var in = Glyphs.open()) {
            this.font = PDType0Font.load(document, in, true);
        }
        this.page = begin();
    }

    static byte[] of(List<Block> blocks) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var made = new PdfDocument(document);
            for (Block block : blocks) {
                made.add(block);
            }
            made.page.close();
            made.number();
            document.save(out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return out.toByteArray();
    }

    private PDPageContentStream begin() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        at = TOP;
        return new PDPageContentStream(document, sheet);
    }

    private void need(float height) throws IOException {
        if (at - height < BOTTOM) {
            page.close();
            page = begin();
        }
    }

    private void add(Block block) throws IOException {
        switch (block) {
            case Block.Title title -> {
                for (String line : lines(title.text(), 18, WIDTH)) {
                    need(30);
                    at -= 26;
                    write(line, LEFT + (WIDTH - width(line, 18)) / 2, at, 18, true);
                }
                at -= 14;
            }
            case Block.Heading heading -> {
                need(120);
                at -= 26;
                write(glyphs.shown(heading.text()), LEFT, at, 13, true);
                at -= 6;
            }
            case Block.Paragraph text -> paragraph(text.text());
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
        }
    }

    private void paragraph(String text) throws IOException {
        for (String line : lines("　　" + text, 10.5f, WIDTH)) {
            need(17);
            at -= 17;
            write(line, LEFT, at, 10.5f, false);
        }
        at -= 3;
    }

    private void table(Block.Table table) throws IOException {
        at -= 6;
        if (!table.rows().isEmpty()) { // the head stands by its first row
            need(height(table.headers(), table.shares()) + height(table.rows().getFirst(), table.shares()));
        }
        row(table.headers(), table.shares(), true);
        for (List<String> cells : table.rows()) {
            if (at - height(cells, table.shares()) < BOTTOM) {
                page.close();
                page = begin();
                row(table.headers(), table.shares(), true);
            }
            row(cells, table.shares(), false);
        }
        at -= 6;
    }

    private float height(List<String> cells, List<Double> shares) {
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            most = Math.max(most, cell(cells, shares, column).size());
        }
        return Math.min(most * 12 + 2 * PADDING, TOP - BOTTOM - 40);
    }

    private List<String> cell(List<String> cells, List<Double> shares, int column) {
        return lines(cells.get(column), 8.5f, (float) (shares.get(column) * WIDTH) - 2 * PADDING);
    }

    private void row(List<String> cells, List<Double> shares, boolean isHead) throws IOException {
        float height = height(cells, shares);
        need(height);
        float x = LEFT;
        for (int column = 0; column < cells.size(); column++) {
            float width = (float) (shares.get(column) * WIDTH);
            if (isHead) {
                page.setNonStrokingColor(0.91f, 0.93f, 0.955f);
                page.addRect(x, at - height, width, height);
                page.fill();
            }
            page.setNonStrokingColor(0f, 0f, 0f);
            page.setStrokingColor(0.55f, 0.55f, 0.55f);
            page.setLineWidth(0.5f);
            page.addRect(x, at - height, width, height);
            page.stroke();
            float y = at - PADDING - 9;
            for (String line : cell(cells, shares, column)) {
                if (y < at - height) {
                    break;
                }
                write(line, x + PADDING, y, 8.5f, isHead);
                y -= 12;
            }
            x += width;
        }
        at -= height;
    }

    private void picture(Block.Picture picture) throws IOException {
        var image = PDImageXObject.createFromByteArray(document, picture.png(), "graph");
        float scale = Math.min(WIDTH / image.getWidth(), 560f / image.getHeight());
        float height = image.getHeight() * scale;
        need(height + 24);
        at -= height + 4;
        page.drawImage(image, LEFT + (WIDTH - image.getWidth() * scale) / 2, at, image.getWidth() * scale, height);
        for (String line : lines(picture.caption(), 8.5f, WIDTH)) {
            at -= 13;
            write(line, LEFT + (WIDTH - width(line, 8.5f)) / 2, at, 8.5f, false);
        }
        at -= 6;
    }

    private void write(String text, float x, float y, float size, boolean isBold) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(0f, 0f, 0f);
        page.setStrokingColor(0f, 0f, 0f);
        page.setLineWidth(0.35f);
        page.setRenderingMode(isBold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private float width(String text, float size) {
        return (float) glyphs.width(text, size);
    }

    /** Lines that fit a width; words of Latin letters and numbers stay whole where they can, and no line begins with a closing mark. */
    private List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        for (String part : text.split("\n", -1)) {
            var line = new StringBuilder();
            double used = 0;
            for (String token : tokens(glyphs.shown(part))) {
                double wide = glyphs.width(token, size);
                if (used + wide > width && !line.isEmpty() && !NO_LINE_START.contains(token)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                for (String piece : wide > width
                        ? token.codePoints().mapToObj(Character::toString).toList()
                        : List.of(token)) {
                    double pieceWidth = glyphs.width(piece, size);
                    if (used + pieceWidth > width && !line.isEmpty() && !NO_LINE_START.contains(piece)) {
                        lines.add(line.toString());
                        line.setLength(0);
                        used = 0;
                    }
                    line.append(piece);
                    used += pieceWidth;
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (each > ' ' && each < 0x2000) {
                word.appendCodePoint(each);
            } else {
                if (!word.isEmpty()) {
                    tokens.add(word.toString());
                    word.setLength(0);
                }
                tokens.add(Character.toString(each));
            }
        });
        if (!word.isEmpty()) {
            tokens.add(word.toString());
        }
        return tokens;
    }

    private void number() throws IOException {
        int pages = document.getNumberOfPages();
        for (int number = 0; number < pages; number++) {
            var text = "第 %d 页 共 %d 页".formatted(number + 1, pages);
            try (var foot = new PDPageContentStream(
                    document, document.getPage(number), PDPageContentStream.AppendMode.APPEND, true, true)) {
                foot.beginText();
                foot.setFont(font, 9);
                foot.newLineAtOffset(LEFT + (WIDTH - width(text, 9)) / 2, 40);
                foot.showText(text);
                foot.endText();
            }
        }
    }
}

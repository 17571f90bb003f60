package io.lianhuan.report;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A field of a page to draw on; its corner is below on the left, and it knows its own size. */
public final class Drawing {

    /** How far from a circle's ends its curves pull. */
    private static final float PULL = 0.5523f;

    private final PDPageContentStream page;
    private final Face face;
    private final float left;
    private final float bottom;
    private final float width;
    private final float height;

    Drawing(PDPageContentStream page, Face face, float left, float bottom, float width, float height) {
        this.page = page;
        this.face = face;
        this.left = left;
        this.bottom = bottom;
        this.width = width;
        this.height = height;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** A straight line. */
    public void line(float fromX, float fromY, float toX, float toY, int colour, boolean dashed) {
        draw(() -> {
            page.setStrokingColor(new Color(colour));
            page.setLineWidth(0.7f);
            page.setLineDashPattern(dashed ? new float[] {3, 2} : new float[0], 0);
            page.moveTo(left + fromX, bottom + fromY);
            page.lineTo(left + toX, bottom + toY);
            page.stroke();
        });
    }

    /** A filled square around a point. */
    public void square(float x, float y, float half, int colour) {
        draw(() -> {
            page.setNonStrokingColor(new Color(colour));
            page.addRect(left + x - half, bottom + y - half, 2 * half, 2 * half);
            page.fill();
        });
    }

    /** A filled circle around a point. */
    public void circle(float x, float y, float radius, int colour) {
        float middleX = left + x;
        float middleY = bottom + y;
        float pull = PULL * radius;
        draw(() -> {
            page.setNonStrokingColor(new Color(colour));
            page.moveTo(middleX + radius, middleY);
            page.curveTo(middleX + radius, middleY + pull, middleX + pull, middleY + radius, middleX, middleY + radius);
            page.curveTo(middleX - pull, middleY + radius, middleX - radius, middleY + pull, middleX - radius, middleY);
            page.curveTo(middleX - radius, middleY - pull, middleX - pull, middleY - radius, middleX, middleY - radius);
            page.curveTo(middleX + pull, middleY - radius, middleX + radius, middleY - pull, middleX + radius, middleY);
            page.fill();
        });
    }

    /** A line of text, its middle at a point. */
    public void text(float x, float y, String text, float size, int colour) {
        var shown = face.printable(text);
        write(left + x - face.width(shown, size) / 2, bottom + y, shown, size, new Color(colour));
    }

    /** A line of text that begins at a point of the page. */
    void write(float x, float y, String printable, float size, Color colour) {
        draw(() -> {
            page.setNonStrokingColor(colour);
            page.beginText();
            page.setFont(face.font(), size);
            page.newLineAtOffset(x, y);
            page.showText(printable);
            page.endText();
        });
    }

    /** A filled field with a thin border, in the coordinates of the page. */
    void field(float x, float y, float wide, float high, Color paper, Color border) {
        draw(() -> {
            page.setNonStrokingColor(paper);
            page.addRect(x, y, wide, high);
            page.fill();
            page.setStrokingColor(border);
            page.setLineWidth(0.5f);
            page.setLineDashPattern(new float[0], 0);
            page.addRect(x, y, wide, high);
            page.stroke();
        });
    }

    private static void draw(Strokes strokes) {
        try {
            strokes.draw();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What is drawn. */
    @FunctionalInterface
    private interface Strokes {
        void draw() throws IOException;
    }
}

package io.lianhuan.report;

import java.awt.Color;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;

/** A field of a page to draw on; its corner is below on the left, and it knows its own size. */
public final class Drawing {

    private final PdfContentByte canvas;
    private final BaseFont face;
    private final float left;
    private final float bottom;
    private final float width;
    private final float height;

    Drawing(PdfContentByte canvas, BaseFont face, float left, float bottom, float width, float height) {
        this.canvas = canvas;
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
        canvas.setColorStroke(new Color(colour));
        canvas.setLineWidth(0.7f);
        if (dashed) {
            canvas.setLineDash(3, 2, 0);
        } else {
            canvas.setLineDash(0);
        }
        canvas.moveTo(left + fromX, bottom + fromY);
        canvas.lineTo(left + toX, bottom + toY);
        canvas.stroke();
        canvas.setLineDash(0);
    }

    /** A filled square around a point. */
    public void square(float x, float y, float half, int colour) {
        canvas.setColorFill(new Color(colour));
        canvas.rectangle(left + x - half, bottom + y - half, 2 * half, 2 * half);
        canvas.fill();
    }

    /** A filled circle around a point. */
    public void circle(float x, float y, float radius, int colour) {
        canvas.setColorFill(new Color(colour));
        canvas.circle(left + x, bottom + y, radius);
        canvas.fill();
    }

    /** A line of text, its middle at a point. */
    public void text(float x, float y, String text, float size, int colour) {
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_CENTER,
                new Phrase(text, new Font(face, size, Font.NORMAL, new Color(colour))),
                left + x,
                bottom + y,
                0);
    }
}

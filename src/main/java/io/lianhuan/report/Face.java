package io.lianhuan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of a document, and how wide its characters are. */
final class Face {

    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final int MISSING = '□';
    private static final float UNITS = 1000;

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    Face(PDDocument document) {
        try (var in = Objects.requireNonNull(Face.class.getResourceAsStream(FILE))) {
            this.font = PDType0Font.load(document, in, true);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    PDFont font() {
        return font;
    }

    /** A line with characters that the font has, and no controls. */
    String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .map(point -> width(point) < 0 ? MISSING : point)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    float width(String printable, float size) {
        return (float) (printable.codePoints().mapToDouble(this::width).sum() / UNITS * size);
    }

    /** Lines no wider than that; breaks after any Chinese character and before words of Latin letters where it can. */
    List<String> wrapped(String text, float size, float most) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(printable(paragraph), size, most, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, float size, float most, List<String> lines) {
        int begin = 0;
        int space = -1;
        float width = 0;
        for (int at = 0; at < paragraph.length(); at += Character.charCount(paragraph.codePointAt(at))) {
            int point = paragraph.codePointAt(at);
            width += width(point) / UNITS * size;
            if (point == ' ') {
                space = at;
            }
            if (width > most && at > begin) {
                int end = space > begin ? space : at;
                lines.add(paragraph.substring(begin, end));
                begin = space > begin ? space + 1 : at;
                space = -1;
                width = width(paragraph.substring(begin, at + Character.charCount(point)), size);
            }
        }
        lines.add(paragraph.substring(begin));
    }

    /** In thousandths of the size; below 0 when the font does not have it. */
    private float width(int point) {
        return widths.computeIfAbsent(point, this::measured);
    }

    private float measured(int point) {
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IllegalArgumentException missing) {
            return -1;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

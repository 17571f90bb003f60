package io.lianhuan.cases;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The font of documents. Pictures are drawn with its outlines, so that they need no font and no font library on the machine.
 */
final class Glyphs {

    private static final ClassPathResource FILE = new ClassPathResource("fonts/NotoSansSC-Regular.ttf");
    private static final char UNKNOWN = '□';

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final float unit;

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    private static final class Held {
        private static final Glyphs GLYPHS = read();

        private static Glyphs read() {
            try {
                return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(open())));
            } catch (IOException cause) {
                throw new UncheckedIOException("the font of documents cannot be read; install the program anew", cause);
            }
        }
    }

    static Glyphs ofDocuments() {
        return Held.GLYPHS;
    }

    /** The file. */
    static InputStream open() throws IOException {
        return FILE.getInputStream();
    }

    /** The text with a sign for every character that the font does not have. */
    String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .map(each -> each == '\t' || each == '\n' || each == '\r' ? ' ' : each)
                .forEach(each -> shown.appendCodePoint(characters.getGlyphId(each) == 0 ? UNKNOWN : each));
        return shown.toString();
    }

    /** The width of a text in the unit of the size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    private double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(codePoint)) / unit;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Draws a text with its base line at that place. */
    void draw(Graphics2D picture, String text, double x, double y, double size) {
        double at = x;
        try {
            for (int each : text.codePoints().toArray()) {
                var glyph = font.getGlyph().getGlyph(characters.getGlyphId(each));
                if (glyph != null) {
                    var place = AffineTransform.getTranslateInstance(at, y);
                    place.scale(size / unit, -size / unit);
                    picture.fill(place.createTransformedShape(glyph.getPath()));
                }
                at += advance(each) * size;
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

package io.lianhuan.reading;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns a worksheet's SAX events into rows of texts, as Excel last showed and stored them. */
final class SheetParser extends DefaultHandler {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String SAVE = "Open it in Excel or WPS and save it again as .xlsx.";

    /** Where the rows go. */
    interface Sink {

        /** A row that the sheet holds, perhaps without a value. The fault is null if every cell could be read. */
        void row(Row row, @Nullable Fault fault);

        /** A range of merged cells, told after the rows. */
        default void merged(String range) {}

        /** Whether no more rows are wanted. */
        default boolean isEnough() {
            return false;
        }
    }

    /** The first thing wrong with a row. */
    record Fault(int column, String reason, String cure) {}

    /** Ends the parsing early. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private final String where;
    private final ReadLimits limits;
    private final CellStyles styles;
    private final SharedTexts texts;
    private final Sink sink;
    private final Row row;
    private final StringBuilder value = new StringBuilder();

    private int used;
    private @Nullable Fault fault;
    private long line;
    private boolean inRow;
    private int column;
    private String type = "n";
    private int style;
    private boolean collecting;
    private boolean hasFormula;
    private boolean hasValue;
    private int phonetic;

    SheetParser(String where, ReadLimits limits, CellStyles styles, SharedTexts texts, Sink sink) {
        this.where = where;
        this.limits = limits;
        this.styles = styles;
        this.texts = texts;
        this.sink = sink;
        row = new Row(limits.columns());
        row.characters = new char[4_096];
    }

    static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> collecting = inRow;
            case "t" -> collecting = inRow && phonetic == 0;
            case "f" -> hasFormula = true;
            case "rPh" -> phonetic++;
            case "mergeCell" -> sink.merged(String.valueOf(attributes.getValue("ref")));
            default -> {
                // widths, links, conditions and drawings hold no cells
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> {
                hasValue |= collecting;
                collecting = false;
            }
            case "rPh" -> phonetic--;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // as above
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!collecting) {
            return;
        }
        if (value.length() + length > limits.fieldCharacters()) {
            blame("The cell has more than %d characters.".formatted(limits.fieldCharacters()), "Shorten it.");
            return;
        }
        value.append(text, start, length);
    }

    private void beginRow(Attributes attributes) {
        String number = attributes.getValue("r");
        long next = number == null ? line + 1 : parsed(number);
        if (next <= line || next > limits.rows()) {
            throw new UnreadableFile(
                    "Row %d follows row %d; rows must ascend to at most %d.".formatted(next, line, limits.rows()),
                    where,
                    SAVE);
        }
        line = next;
        inRow = true;
        column = -1;
        used = 0;
        fault = null;
        row.size = 0;
        row.line = line;
    }

    private long parsed(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new UnreadableFile("A row has no proper number after row %d.".formatted(line), where, SAVE, e);
        }
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : columnOf(reference);
        if (next <= column) {
            throw new UnreadableFile("The cells of row %d are out of order.".formatted(line), where, SAVE);
        }
        column = next;
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        String format = attributes.getValue("s");
        style = format == null || !format.matches("\\d{1,6}") ? 0 : Integer.parseInt(format);
        hasFormula = false;
        hasValue = false;
        value.setLength(0);
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private void endCell() {
        String text = text();
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            blame(
                    "Columns beyond the %dth are not read.".formatted(limits.columns()),
                    "Import only the columns needed.");
            return;
        }
        put(text);
        String odd = Oddity.in(row.characters, used - text.length(), text.length());
        if (odd != null) {
            blame(odd, Oddity.CURE);
        }
    }

    private String text() {
        if (!hasValue) {
            if (hasFormula) {
                blame("The cell holds a formula without a result.", "Open the workbook in Excel or WPS and save it.");
            }
            return "";
        }
        String raw = value.toString();
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> isTrue(raw) ? "TRUE" : "FALSE";
            case "e" -> {
                blame(
                        "The cell holds the error " + (raw.length() > 16 ? "of a formula" : raw) + ".",
                        "Mend the formula.");
                yield "";
            }
            case "str", "inlineStr" -> unescaped(raw);
            case "d" -> raw;
            default -> number(raw.strip());
        };
    }

    private String number(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        String text = styles.text(raw, style);
        if (text == null) {
            blame("The cell is stored as a number or date that is none.", "Write it again, or as text.");
            return "";
        }
        return text;
    }

    private String shared(String raw) {
        int number = raw.strip().matches("\\d{1,9}") ? Integer.parseInt(raw.strip()) : -1;
        String text = texts.text(number);
        if (text == null) {
            blame("The cell points to a shared string that the workbook does not have.", SAVE);
            return "";
        }
        return unescaped(text);
    }

    /** Excel writes characters that XML cannot hold as {@code _x000D_}. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(match -> {
            char c = (char) Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(c));
        });
    }

    private void put(String text) {
        if (row.characters.length < used + text.length()) {
            row.characters = Arrays.copyOf(row.characters, 2 * (used + text.length()));
        }
        Arrays.fill(row.lengths, row.size, column, 0);
        text.getChars(0, text.length(), row.characters, used);
        row.offsets[column] = used;
        row.lengths[column] = text.length();
        row.size = column + 1;
        used += text.length();
    }

    private void blame(String reason, String cure) {
        fault = fault == null ? new Fault(column, reason, cure) : fault;
    }

    private void endRow() throws SAXException {
        inRow = false;
        sink.row(row, fault);
        if (sink.isEnough()) {
            throw new Enough();
        }
    }
}

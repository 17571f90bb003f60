package io.lianhuan.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of a workbook's cells, as far as they change what a number means. */
final class CellStyles extends DefaultHandler {

    /** From here on a number has 16 digits, of which Excel keeps 15. */
    private static final double LOSSY = 1e15;

    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

    private enum Kind {
        NUMBER,
        DATE,
        PERCENT,
        LEADING_ZEROS
    }

    private record Style(Kind kind, int digits) {
        static final Style PLAIN = new Style(Kind.NUMBER, 0);
    }

    private final boolean date1904;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private boolean inCellFormats;

    /**
     * @param date1904 whether the workbook counts its days from 1904
     */
    CellStyles(boolean date1904) {
        this.date1904 = date1904;
    }

    /**
     * A number as it should be read: a date in ISO form, a percentage with its sign, the zeros that are shown in front; a
     * number of 16 digits or more in scientific form, because its last digits are lost.
     *
     * @return null if it is no number, or no possible date
     */
    @Nullable
    String text(String number, int style) {
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return null;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        Style format = style >= 0 && style < styles.size() ? styles.get(style) : Style.PLAIN;
        return switch (format.kind()) {
            case DATE -> date(value);
            case PERCENT ->
                Math.abs(value) >= LOSSY ? plain(value) : plain(decimal(value).movePointRight(2)) + "%";
            case LEADING_ZEROS ->
                "0".repeat(Math.max(0, format.digits() - plain(value).length())) + plain(value);
            case NUMBER -> plain(value);
        };
    }

    private @Nullable String date(double value) {
        if (!DateUtil.isValidExcelDate(value)) {
            return null;
        }
        LocalDateTime date = DateUtil.getLocalDateTime(value, date1904, true);
        return date == null || date.getYear() > 9999 ? null : DATE.format(date);
    }

    private static String plain(double value) {
        if (Math.abs(value) >= LOSSY) {
            return "%.5E".formatted(value);
        }
        return plain(decimal(value));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).round(KEPT);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    styles.add(style(number(attributes.getValue("numFmtId"))));
                }
            }
            default -> {
                // fonts, fills and borders mean nothing here
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private Style style(int id) {
        String format = formats.getOrDefault(id, id < 0 || id > 49 ? "General" : BuiltinFormats.getBuiltinFormat(id));
        if (format == null || format.equalsIgnoreCase("General")) {
            return Style.PLAIN;
        }
        if (DateUtil.isADateFormat(id, format)) {
            return new Style(Kind.DATE, 0);
        }
        if (LEADING_ZEROS.matcher(format).matches()) {
            return new Style(Kind.LEADING_ZEROS, format.length());
        }
        boolean percent = QUOTED.matcher(format).replaceAll("").contains("%");
        return percent ? new Style(Kind.PERCENT, 0) : Style.PLAIN;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

package io.lianhuan.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of an entry, one line of JSON: members in a fixed order, details by name, no space, and every letter
 * as it is unless JSON demands an escape. The last two members are the seal of the entry before and the seal of this one,
 * which is made of all that stands before it. So a line is checked byte by byte, without being understood.
 */
final class Line {

    /** What the first entry has before it. */
    static final String NOTHING = "0".repeat(Seal.LENGTH);

    private static final String BEGIN = "{\"sequence\":";
    private static final String PREVIOUS = ",\"previous\":\"";
    private static final String SEAL = "\",\"seal\":\"";
    private static final String END = "\"}";
    private static final int TAIL = PREVIOUS.length() + Seal.LENGTH + SEAL.length() + Seal.LENGTH + END.length();

    private final byte[] bytes;
    private final int from;
    private final int length;

    /** A line that stands somewhere, without its end of line. */
    Line(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    /** Writes an entry with its end of line; the result is its seal. */
    static String write(ByteArrayOutputStream out, Seal seal, long sequence, Instant at, Note note, String previous) {
        var text = new StringBuilder(256)
                .append(BEGIN)
                .append(sequence)
                .append(",\"time\":\"")
                .append(at)
                .append('"');
        member(text, "actor", note.actor());
        member(text, "action", note.action());
        member(text, "subject", note.subject());
        details(text, note.details());
        text.append(PREVIOUS).append(previous).append(SEAL);
        var sealed = text.toString().getBytes(StandardCharsets.UTF_8);
        var made = seal.of(sealed, 0, sealed.length);
        out.writeBytes(sealed);
        out.writeBytes((made + END + '\n').getBytes(StandardCharsets.ISO_8859_1));
        return made;
    }

    /** Its number, or -1 where none can be read. */
    long sequence() {
        if (length < BEGIN.length() + TAIL || !BEGIN.equals(text(0, BEGIN.length()))) {
            return -1;
        }
        long number = 0;
        for (int at = from + BEGIN.length(); at < from + length && bytes[at] != ','; at++) {
            if (bytes[at] < '0' || bytes[at] > '9' || number > Long.MAX_VALUE / 100) {
                return -1;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    /** The seal of the entry before, as this one tells it. */
    String previous() {
        return text(length - TAIL + PREVIOUS.length(), Seal.LENGTH);
    }

    String seal() {
        return text(length - END.length() - Seal.LENGTH, Seal.LENGTH);
    }

    /** Whether it is as it was written. */
    boolean isWhole(Seal seal) {
        return length >= BEGIN.length() + TAIL
                && text(length - END.length(), END.length()).equals(END)
                && seal.fits(seal(), bytes, from, length - END.length() - Seal.LENGTH);
    }

    String text() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    private String text(int offset, int count) {
        return new String(bytes, from + offset, count, StandardCharsets.ISO_8859_1);
    }

    private static void details(StringBuilder text, Map<String, Object> details) {
        text.append(",\"details\":{");
        var isFirst = true;
        for (var detail : details.entrySet()) {
            text.append(isFirst ? "" : ",");
            isFirst = false;
            quote(text, detail.getKey());
            text.append(':');
            if (detail.getValue() instanceof List<?> many) {
                list(text, many);
            } else {
                quote(text, detail.getValue().toString());
            }
        }
        text.append('}');
    }

    private static void list(StringBuilder text, List<?> values) {
        text.append('[');
        for (int at = 0; at < values.size(); at++) {
            text.append(at == 0 ? "" : ",");
            quote(text, values.get(at).toString());
        }
        text.append(']');
    }

    private static void member(StringBuilder text, String name, @Nullable String value) {
        text.append(",\"").append(name).append("\":");
        if (value == null) {
            text.append("null");
        } else {
            quote(text, value);
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        value.chars().forEach(letter -> {
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u%04x".formatted(letter));
                    } else {
                        text.append((char) letter);
                    }
                }
            }
        });
        text.append('"');
    }
}

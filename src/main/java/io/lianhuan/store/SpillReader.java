package io.lianhuan.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads what {@link SpillWriter} wrote. */
final class SpillReader {

    private final Words words;
    private final byte[] bytes;
    private int at;

    SpillReader(Words words, byte[] bytes) {
        this.words = words;
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    long number() {
        long number = 0;
        for (int read = 0; read < Long.BYTES; read++) {
            number = number << Byte.SIZE | (bytes[at++] & 0xFF);
        }
        return number;
    }

    int count() {
        int count = 0;
        for (int read = 0; read < Integer.BYTES; read++) {
            count = count << Byte.SIZE | (bytes[at++] & 0xFF);
        }
        return count;
    }

    String word() {
        return words.word(small());
    }

    List<String> words() {
        var some = new ArrayList<String>();
        for (int left = small(); left > 0; left--) {
            some.add(word());
        }
        return some;
    }

    /** Properties as they were written, lists as lists. */
    Map<String, Object> properties() {
        var properties = new TreeMap<String, Object>();
        properties((name, value) -> properties.put(name, value instanceof String[] texts ? List.of(texts) : value));
        return properties;
    }

    /** Properties as the store keeps them, one after the other. */
    void properties(BiConsumer<String, Object> sink) {
        for (int left = small(); left > 0; left--) {
            sink.accept(word(), value());
        }
    }

    private Object value() {
        return switch ((byte) small()) {
            case SpillWriter.TEXT -> text();
            case SpillWriter.WHOLE -> number();
            case SpillWriter.FRACTION -> Double.longBitsToDouble(number());
            case SpillWriter.TRUE -> true;
            case SpillWriter.FALSE -> false;
            case SpillWriter.DATE -> LocalDate.ofEpochDay(number());
            case SpillWriter.TIME -> time();
            case SpillWriter.NUMBERS -> numbers();
            case SpillWriter.TEXTS -> texts();
            default -> throw new IllegalStateException("the spill file is damaged");
        };
    }

    private ZonedDateTime time() {
        var second = number();
        var nano = count();
        return Instant.ofEpochSecond(second, nano).atZone(ZoneId.of(word()));
    }

    private long[] numbers() {
        var numbers = new long[count()];
        for (int each = 0; each < numbers.length; each++) {
            numbers[each] = number();
        }
        return numbers;
    }

    private String[] texts() {
        var texts = new String[count()];
        for (int each = 0; each < texts.length; each++) {
            texts[each] = text();
        }
        return texts;
    }

    private String text() {
        var length = count();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private int small() {
        return bytes[at++] & 0xFF;
    }
}

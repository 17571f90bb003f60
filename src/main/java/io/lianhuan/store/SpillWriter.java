package io.lianhuan.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes numbers, words and properties into a growing buffer, in the form that {@link SpillReader} reads. */
final class SpillWriter {

    static final byte TEXT = 0;
    static final byte WHOLE = 1;
    static final byte FRACTION = 2;
    static final byte TRUE = 3;
    static final byte FALSE = 4;
    static final byte DATE = 5;
    static final byte TIME = 6;
    static final byte NUMBERS = 7;
    static final byte TEXTS = 8;

    private final Words words;
    private byte[] bytes = new byte[1 << 16];
    private int size;

    SpillWriter(Words words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    SpillWriter number(long number) {
        reserve(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >>> shift);
        }
        return this;
    }

    SpillWriter count(int count) {
        reserve(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (count >>> shift);
        }
        return this;
    }

    /** One of the few names of labels, types and properties. */
    SpillWriter word(String word) {
        return small((byte) words.number(word));
    }

    SpillWriter words(List<String> some) {
        small((byte) some.size());
        some.forEach(this::word);
        return this;
    }

    SpillWriter properties(Map<String, Object> properties) {
        small((byte) properties.size());
        properties.forEach((name, value) -> word(name).value(value));
        return this;
    }

    private void value(Object value) {
        switch (value) {
            case String text -> small(TEXT).text(text);
            case Long number -> small(WHOLE).number(number);
            case Double number -> small(FRACTION).number(Double.doubleToRawLongBits(number));
            case Boolean truth -> small(truth ? TRUE : FALSE);
            case LocalDate date -> small(DATE).number(date.toEpochDay());
            case ZonedDateTime time -> time(time);
            case long[] numbers -> numbers(numbers);
            case List<?> list -> list(list);
            default -> throw new IllegalArgumentException("no way to spill a " + value.getClass());
        }
    }

    private void time(ZonedDateTime time) {
        small(TIME)
                .number(time.toEpochSecond())
                .count(time.getNano())
                .word(time.getZone().getId());
    }

    private void list(List<?> list) {
        if (!list.isEmpty() && list.getFirst() instanceof Long) {
            numbers(list.stream().mapToLong(Long.class::cast).toArray());
            return;
        }
        small(TEXTS).count(list.size());
        list.forEach(text -> text(text.toString()));
    }

    private void numbers(long[] numbers) {
        small(NUMBERS).count(numbers.length);
        for (long number : numbers) {
            number(number);
        }
    }

    private void text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        count(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private SpillWriter small(byte number) {
        reserve(1);
        bytes[size++] = number;
        return this;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}

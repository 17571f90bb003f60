package io.lianhuan.reading;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, each parsed once however often it stands in the file.
 *
 * <p>Cells are looked up by the hash of their characters and compared with what is remembered, so two texts never share a
 * value. The memory is bounded: a set of two places for each hash, of which the one used longer ago gives way. What the
 * parser throws is remembered too and thrown again as it is, without a new stack trace. A column whose texts hardly ever
 * come again is parsed without remembering. Not safe for several threads.
 *
 * @param <T> the value; null is a value like any other
 */
public final class CellDecoder<T extends @Nullable Object> {

    private static final int LONGEST = 256;
    /** After so many cells it is decided whether remembering pays: when one of four came again. */
    private static final int TRIAL = 1 << 14;

    private final @Nullable Entry<T>[] entries;
    private long cells;
    private long parsed;
    private boolean remembers = true;

    private static final class Entry<T extends @Nullable Object> {

        private final long hash;
        private final char[] key;
        private final @Nullable T value;
        private final @Nullable RuntimeException failure;

        Entry(long hash, String key, @Nullable T value, @Nullable RuntimeException failure) {
            this.hash = hash;
            this.key = key.toCharArray();
            this.value = value;
            this.failure = failure;
        }

        boolean holds(long otherHash, Row row, int column) {
            int from = row.offset(column);
            int to = from + row.length(column);
            return hash == otherHash && Arrays.equals(key, 0, key.length, row.buffer(), from, to);
        }
    }

    /** A decoder that remembers at most 65,536 texts of at most {@value #LONGEST} characters. */
    public CellDecoder() {
        this(1 << 16);
    }

    /**
     * @param capacity texts to remember; rounded up to a power of two, at least 2
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic record
    public CellDecoder(int capacity) {
        int size = Integer.highestOneBit(Math.max(2, capacity - 1) * 2 - 1);
        entries = (Entry<T>[]) new Entry[size];
    }

    /**
     * The value of a cell.
     *
     * @param parser makes a value of the cell's text; called only for a text that is not remembered, so it must always give
     *     the same answer, and always be the same for one decoder
     * @throws RuntimeException what the parser threw for this text, the same instance every time it is remembered
     */
    public T decode(Row row, int column, Function<String, ? extends T> parser) {
        if (!remembers) {
            parsed++;
            return parser.apply(row.text(column));
        }
        return remembered(row, column, parser);
    }

    /** How often a parser was called. */
    public long parsed() {
        return parsed;
    }

    private T remembered(Row row, int column, Function<String, ? extends T> parser) {
        long hash = row.hash(column);
        int place = (int) hash & (entries.length - 1);
        Entry<T> entry = entries[place];
        if (entry == null || !entry.holds(hash, row, column)) {
            entry = second(hash, place, row, column, parser);
        }
        if (++cells == TRIAL && parsed > TRIAL * 3 / 4) {
            remembers = false;
            Arrays.fill(entries, null);
        }
        if (entry.failure != null) {
            throw entry.failure;
        }
        return valueOf(entry);
    }

    private Entry<T> second(long hash, int place, Row row, int column, Function<String, ? extends T> parser) {
        Entry<T> other = entries[place ^ 1];
        boolean held = other != null && other.holds(hash, row, column);
        Entry<T> entry = held && other != null ? other : parse(hash, row.text(column), parser);
        if (entry.key.length <= LONGEST) {
            entries[place ^ 1] = entries[place];
            entries[place] = entry;
        }
        return entry;
    }

    private Entry<T> parse(long hash, String text, Function<String, ? extends T> parser) {
        parsed++;
        try {
            return new Entry<>(hash, text, parser.apply(text), null);
        } catch (RuntimeException failure) {
            return new Entry<>(hash, text, null, failure);
        }
    }

    @SuppressWarnings("NullAway") // null here means that the parser gave null, which T then allows
    private static <T extends @Nullable Object> T valueOf(Entry<T> entry) {
        return entry.value;
    }
}

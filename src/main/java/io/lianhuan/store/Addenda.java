package io.lianhuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a load says of nodes and relationships after their first statement: chains of entries on disk, each pointing to the
 * one before, so that only the head of each chain has to be remembered. Written by one thread, then read by several.
 */
public final class Addenda implements AutoCloseable {

    /** No entry. */
    public static final long NONE = 0;

    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel file;
    private final Words words = new Words();
    private final SpillWriter buffer = new SpillWriter(words);
    private long flushed;

    Addenda(Path path) {
        try {
            file = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        buffer.count(0);
    }

    /**
     * One more statement.
     *
     * @param number what tells descriptions apart
     * @param source where it stands
     * @param properties the description; empty when it only says that a known one stands in another source
     */
    public record Entry(long number, int authority, long source, Map<String, Object> properties) {}

    /**
     * Adds an entry to a chain.
     *
     * @param head the chain's last entry, or {@link #NONE}
     * @return the new head
     */
    public long add(long head, Entry entry) {
        var place = flushed + buffer.size();
        var start = buffer.size();
        buffer.count(0)
                .number(head)
                .number(entry.number())
                .count(entry.authority())
                .number(entry.source())
                .properties(entry.properties());
        patch(start, buffer.size() - start - Integer.BYTES);
        if (buffer.size() > BUFFER_BYTES) {
            flush();
        }
        return place;
    }

    /** The entries of a chain, the oldest first. */
    public List<Entry> chain(long head) {
        var entries = new ArrayList<Entry>();
        for (long place = head; place != NONE; ) {
            var reader = read(place);
            place = reader.number();
            entries.add(new Entry(reader.number(), reader.count(), reader.number(), reader.properties()));
        }
        Collections.reverse(entries);
        return entries;
    }

    void flush() {
        try {
            var bytes = ByteBuffer.wrap(buffer.bytes(), 0, buffer.size());
            while (bytes.hasRemaining()) {
                flushed += file.write(bytes, flushed);
            }
            buffer.clear();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void patch(int start, int length) {
        ByteBuffer.wrap(buffer.bytes()).putInt(start, length);
    }

    private SpillReader read(long place) {
        var length = new SpillReader(words, bytes(place, Integer.BYTES)).count();
        return new SpillReader(words, bytes(place + Integer.BYTES, length));
    }

    private byte[] bytes(long from, int length) {
        var bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, from + bytes.position()) < 0) {
                    throw new IllegalStateException("the file of addenda is damaged");
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.array();
    }
}

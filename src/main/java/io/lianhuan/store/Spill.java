package io.lianhuan.store;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Records on disk in blocks of about a megabyte, which several threads can read once all is written. */
final class Spill implements AutoCloseable {

    private static final int BLOCK_BYTES = 1 << 20;

    private final Path file;
    private final Words words;
    private final DataOutputStream out;
    private final SpillWriter block;
    private long records;
    private long recordsBefore;
    private long written;

    Spill(Path file, Words words) {
        this.file = file;
        this.words = words;
        this.block = new SpillWriter(words);
        try {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where the next record goes; {@link #recorded} ends it. */
    SpillWriter record() {
        return block;
    }

    void recorded() {
        records++;
        if (block.size() > BLOCK_BYTES) {
            flush();
        }
    }

    long records() {
        return records;
    }

    long bytes() {
        return written + block.size();
    }

    void flush() {
        try {
            if (block.size() > 0) {
                out.writeLong(recordsBefore);
                out.writeInt(block.size());
                out.write(block.bytes(), 0, block.size());
                written += block.size();
                recordsBefore = records;
                block.clear();
            }
            out.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Blocks blocks() {
        try {
            return new Blocks(new DataInputStream(Files.newInputStream(file)), words);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * A run of records.
     *
     * @param first number of the first of them, counted from 0
     */
    record Block(long first, SpillReader records) {}

    /** The blocks of a spill, each handed out once. */
    static final class Blocks implements AutoCloseable {

        private final DataInputStream in;
        private final Words words;

        private Blocks(DataInputStream in, Words words) {
            this.in = in;
            this.words = words;
        }

        /** The next block, or null after the last. */
        synchronized @Nullable Block next() throws IOException {
            var header = new SpillReader(words, in.readNBytes(Long.BYTES + Integer.BYTES));
            return header.hasMore()
                    ? new Block(header.number(), new SpillReader(words, in.readNBytes(header.count())))
                    : null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package io.lianhuan.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked if it is a gzip file. */
final class Content {

    private static final long FREE = 16L << 20;

    private Content() {}

    static boolean isGzip(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.read() == 0x1F && in.read() == 0x8B;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static InputStream open(SourceFile file, ReadLimits limits) throws IOException {
        boolean isPacked = isGzip(file);
        Counted onDisk = new OnDisk(file);
        return isPacked ? unpacked(onDisk, file, limits) : onDisk;
    }

    private static InputStream unpacked(Counted packed, SourceFile file, ReadLimits limits) throws IOException {
        try {
            return new Unpacked(new GZIPInputStream(packed, 1 << 16), packed, file, limits.gzipRatio());
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    static UnreadableFile unreadable(SourceFile file, IOException cause) {
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return new UnreadableFile(
                    "The packed file is damaged or cut off.", file.name(), "Copy or download it again.", cause);
        }
        return new UnreadableFile(
                "The file cannot be read.", file.name(), "Check that it exists and its rights.", cause);
    }

    private static class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    /** Tells the file how far it is read. */
    private static final class OnDisk extends Counted {

        private final SourceFile file;

        OnDisk(SourceFile file) throws IOException {
            super(Files.newInputStream(file.path()));
            this.file = file;
            file.moveTo(0);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            file.moveTo(count());
            return n;
        }
    }

    private static final class Unpacked extends Counted {

        private final Counted packed;
        private final SourceFile file;
        private final int ratio;

        Unpacked(InputStream in, Counted packed, SourceFile file, int ratio) {
            super(in);
            this.packed = packed;
            this.file = file;
            this.ratio = ratio;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (count() > FREE && count() / ratio > packed.count()) {
                throw new UnreadableFile(
                        "The packed file unfolds to more than " + ratio + " times its size.",
                        file.name(),
                        "Unpack it and look at it before you import it.");
            }
            return n;
        }
    }
}

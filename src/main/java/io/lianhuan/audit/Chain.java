package io.lianhuan.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain, where entries are added; used by one thread, and only while {@link AuditFiles#alone} holds. What
 * another process added meanwhile is read before.
 */
final class Chain implements AutoCloseable {

    private final AuditFiles files;
    private final AuditSettings settings;
    private final Disk disk;
    private @Nullable Seal seal;
    private @Nullable RandomAccessFile segment;
    private long length;
    private long sequence;
    private String last = Line.NOTHING;
    private Head head = new Head(0, Instant.EPOCH, Line.NOTHING, "");

    Chain(AuditFiles files, AuditSettings settings, Disk disk) {
        this.files = files;
        this.settings = settings;
        this.disk = disk;
    }

    /** Adds entries with one visit to the disk; the number of the last one. */
    long add(List<Note> notes, Instant now) throws IOException {
        var open = atEnd(now);
        if (notes.isEmpty()) {
            return sequence;
        }
        append(open, notes, now);
        if (sequence - head.sequence() >= settings.headEvery() || isHeadOld(now)) {
            signHead(now);
        }
        return sequence;
    }

    /** Signs the end and keeps that beside the log. */
    Head signHead(Instant now) throws IOException {
        atEnd(now);
        if (head.sequence() == sequence && !head.signature().isEmpty()) {
            return head;
        }
        head = Head.sign(seal(), sequence, now.truncatedTo(ChronoUnit.MILLIS), last);
        try (var out = new RandomAccessFile(files.heads().toFile(), "rw")) {
            out.seek(out.length());
            // A head that a crash cut stands on a line of its own, which no reader takes for one.
            var begin = endsInLine(out) ? "" : "\n";
            disk.append(out, (begin + head.text() + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return head;
    }

    private boolean isHeadOld(Instant now) {
        return Duration.between(head.time(), now).compareTo(settings.headAfter()) >= 0;
    }

    private static boolean endsInLine(RandomAccessFile file) throws IOException {
        if (file.length() == 0) {
            return true;
        }
        file.seek(file.length() - 1);
        return file.read() == '\n';
    }

    private void append(RandomAccessFile open, List<Note> notes, Instant now) throws IOException {
        var out = new ByteArrayOutputStream(512 * notes.size());
        long number = sequence;
        var previous = last;
        var at = now.truncatedTo(ChronoUnit.MICROS);
        for (Note note : notes) {
            previous = Line.write(out, seal(), ++number, at, note, previous);
        }
        disk.append(open, out.toByteArray());
        length += out.size();
        sequence = number;
        last = previous;
    }

    /** The segment to write to, which ends where we believe. */
    private RandomAccessFile atEnd(Instant now) throws IOException {
        var open = segment;
        if (open == null || open.length() != length || Files.exists(files.segment(sequence + 1))) {
            open = readEnd(now);
        }
        if (length >= settings.segment().toBytes()) {
            open = begin(files.segment(sequence + 1));
        }
        return open;
    }

    private RandomAccessFile begin(Path file) throws IOException {
        close();
        var open = new RandomAccessFile(file.toFile(), "rw");
        segment = open;
        files.keepNames();
        length = open.length();
        return open;
    }

    private RandomAccessFile readEnd(Instant now) throws IOException {
        close();
        Files.createDirectories(files.folder());
        var segments = files.segments();
        if (segments.isEmpty()) {
            refuseLoss();
            if (!Files.exists(files.key())) {
                Seal.make(files.key());
            }
            seal = Seal.of(files.key());
            sequence = 0;
            last = Line.NOTHING;
            return begin(files.segment(1));
        }
        seal = Seal.of(files.key());
        return readEnd(segments, now);
    }

    private RandomAccessFile readEnd(List<Path> segments, Instant now) throws IOException {
        var file = segments.getLast();
        var bytes = Files.readAllBytes(file);
        int whole = afterLastLine(bytes, bytes.length);
        if (whole > 0) {
            readLast(file, bytes, whole);
        } else if (segments.size() > 1) {
            var before = segments.get(segments.size() - 2);
            var read = Files.readAllBytes(before);
            readLast(before, read, read.length);
        } else {
            sequence = 0;
            last = Line.NOTHING;
        }
        refuseLoss();
        var open = begin(file);
        if (whole < bytes.length) {
            mend(open, file, bytes, whole, now);
        }
        open.seek(length);
        return open;
    }

    private void readLast(Path file, byte[] bytes, int end) {
        int from = afterLastLine(bytes, end - 1);
        var line = new Line(bytes, from, end - 1 - from);
        if (!line.isWhole(seal())) {
            throw new AuditProblem(
                    "the last entry of %s is not as it was written, or the key is another".formatted(file),
                    "see `lianhuan audit verify`",
                    null);
        }
        sequence = line.sequence();
        last = line.seal();
    }

    private void refuseLoss() throws IOException {
        var signed = files.lastHead().orElse(head);
        if (signed.sequence() > sequence) {
            throw new AuditProblem(
                    "the audit log ends at entry %d, but entry %d was signed on %s"
                            .formatted(sequence, signed.sequence(), signed.time()),
                    "see `lianhuan audit verify`, and put the files back from a backup",
                    null);
        }
        head = signed;
    }

    /** Takes away what a crash left of an entry that was never answered, and says so in the log. */
    private void mend(RandomAccessFile open, Path file, byte[] bytes, int whole, Instant now) throws IOException {
        open.setLength(whole);
        open.seek(whole);
        length = whole;
        var details = Map.of(
                "bytes", Integer.toString(bytes.length - whole),
                "file", String.valueOf(file.getFileName()),
                "sha256", sha256(bytes, whole));
        append(open, List.of(Note.of("lianhuan", "audit.mended", null, details)), now);
    }

    private static String sha256(byte[] bytes, int from) {
        return DigestUtils.sha256Hex(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static int afterLastLine(byte[] bytes, int end) {
        int at = end;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private Seal seal() {
        return Objects.requireNonNull(seal, "read before the first entry is made");
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
            segment = null;
        }
    }
}

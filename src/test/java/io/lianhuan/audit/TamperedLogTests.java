package io.lianhuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Someone changes the files of the log, without the key. */
class TamperedLogTests {

    private static final int TAMPERINGS = 1_000;
    private static final int ENTRIES = 120;

    @TempDir
    Path folder;

    private AuditFiles files;
    private Path head;

    @BeforeEach
    void writesALogOfSeveralSegments() throws IOException {
        var settings = new AuditSettings(null, 25, Duration.ofMinutes(10), DataSize.ofKilobytes(8));
        files = AuditFiles.of(folder.resolve("home"), settings);
        head = folder.resolve("kept-outside.jsonl");
        try (var log = new AuditLog(files, settings, Clock.systemUTC(), Disk.SYNCED)) {
            for (int entry = 0; entry < ENTRIES; entry++) {
                log.append(Note.of(
                        "张三",
                        entry % 3 == 0 ? "person.seen" : "console.run",
                        "P" + entry % 7,
                        Map.of("persons", List.of("P1", "P" + entry), "text", "a \"quoted\"\nline")));
            }
            Files.writeString(head, log.head().text());
        }
        assertThat(files.segments()).hasSizeGreaterThan(3);
    }

    @Test
    void aLogAsItWasWrittenIsFoundWhole() {
        var report = Verification.of(files, List.of(head));
        assertThat(report.trouble()).isEmpty();
        assertThat(report.entries()).isEqualTo(ENTRIES);
        assertThat(report.heads()).isGreaterThan(4);
    }

    @Test
    void everyTamperingIsDetected() throws IOException {
        var kept = files.folder().resolveSibling("kept");
        FileSystemUtils.copyRecursively(files.folder(), kept);
        var detected = new TreeMap<Tampering, Integer>();
        for (int seed = 0; seed < TAMPERINGS; seed++) {
            var random = new Random(seed);
            var tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
            tamper(tampering, random);
            assertThat(Verification.of(files, List.of(head)).trouble())
                    .as("seed %d, %s", seed, tampering)
                    .isPresent();
            detected.merge(tampering, 1, Integer::sum);
            FileSystemUtils.deleteRecursively(files.folder());
            FileSystemUtils.copyRecursively(kept, files.folder());
        }
        System.out.println("detected of " + TAMPERINGS + " tamperings: "
                + detected.values().stream().mapToInt(count -> count).sum() + " " + detected);
        assertThat(Verification.of(files, List.of(head)).trouble()).isEmpty();
    }

    @Test
    void anEntryMadeWithAnotherKeyIsNoEntry() throws IOException {
        var other = folder.resolve("other.secret");
        Seal.make(other);
        var last = files.segments().getLast();
        var bytes = new java.io.ByteArrayOutputStream();
        Line.write(
                bytes,
                Seal.of(other),
                ENTRIES + 1,
                Clock.systemUTC().instant(),
                Note.of("x", "y", null, Map.of()),
                files.lastHead().orElseThrow().seal());
        Files.write(last, bytes.toByteArray(), java.nio.file.StandardOpenOption.APPEND);
        assertThat(Verification.of(files, List.of()).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("entry 121", "not as it was written"));
    }

    @Test
    void aHeadThatWasChangedIsNoHead() throws IOException {
        Files.writeString(head, Files.readString(head).replace("\"sequence\":120", "\"sequence\":110"));
        assertThat(Verification.of(files, List.of(head)).trouble()).isPresent();
    }

    private enum Tampering {
        EDIT_BYTE,
        EDIT_TEXT,
        DELETE_LINE,
        DELETE_SEGMENT,
        REORDER_LINES,
        REORDER_SEGMENTS,
        TRUNCATE_LINES,
        TRUNCATE_BYTES,
        DUPLICATE_LINE,
        INSERT_OLD_LINE
    }

    private void tamper(Tampering how, Random random) throws IOException {
        var segments = files.segments();
        var segment = segments.get(random.nextInt(segments.size()));
        var lines = new ArrayList<>(Files.readAllLines(segment, StandardCharsets.UTF_8));
        int at = random.nextInt(lines.size());
        switch (how) {
            case EDIT_BYTE -> {
                var bytes = Files.readAllBytes(segment);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                Files.write(segment, bytes);
                return;
            }
            case EDIT_TEXT -> lines.set(at, lines.get(at).replace("张三", "李四"));
            case DELETE_LINE -> lines.remove(at);
            case DELETE_SEGMENT -> {
                Files.delete(segment);
                return;
            }
            case REORDER_LINES ->
                Collections.swap(lines, at, (at + 1 + random.nextInt(lines.size() - 1)) % lines.size());
            case REORDER_SEGMENTS -> {
                var other = segments.get((segments.indexOf(segment) + 1) % segments.size());
                var content = Files.readAllBytes(other);
                Files.write(other, Files.readAllBytes(segment));
                Files.write(segment, content);
                return;
            }
            case TRUNCATE_LINES -> {
                // All heads beside the log go too: only the one kept outside tells.
                Files.deleteIfExists(files.heads());
                for (Path later : segments.subList(segments.indexOf(segment) + 1, segments.size())) {
                    Files.delete(later);
                }
                lines.subList(at, lines.size()).clear();
            }
            case TRUNCATE_BYTES -> {
                Files.deleteIfExists(files.heads());
                var last = segments.getLast();
                var bytes = Files.readAllBytes(last);
                Files.write(last, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                return;
            }
            case DUPLICATE_LINE -> lines.add(at, lines.get(at));
            case INSERT_OLD_LINE ->
                lines.add(Files.readAllLines(segments.getFirst()).get(random.nextInt(5)));
        }
        Files.writeString(segment, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }
}

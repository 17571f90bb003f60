package io.lianhuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class AuditLogTests {

    private static final Note NOTE = Note.of("zhang", "case.opened", "C1", Map.of());

    @TempDir
    Path home;

    private AuditFiles files;

    @BeforeEach
    void names() {
        files = AuditFiles.of(home, AuditSettings.USUAL);
    }

    @Test
    void theKeyIsMadeOnceAndItsOwnerAloneReadsIt() throws IOException {
        try (var log = open(Disk.SYNCED)) {
            log.append(NOTE);
        }
        var key = Files.readString(files.key());
        assertThat(Files.getPosixFilePermissions(files.key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var log = open(Disk.SYNCED)) {
            assertThat(log.append(NOTE)).isEqualTo(2);
        }
        assertThat(files.key()).hasContent(key);
        assertThat(Verification.of(files, List.of()))
                .isEqualTo(new Verification.Report(2, 2, java.util.Optional.empty()));
    }

    @Test
    void aLogWithoutItsKeyIsNotGoneOnWith() throws IOException {
        try (var log = open(Disk.SYNCED)) {
            log.append(NOTE);
        }
        Files.delete(files.key());
        assertThatThrownBy(() -> open(Disk.SYNCED))
                .isInstanceOf(AuditProblem.class)
                .hasMessageContaining("key");
    }

    @Test
    void aLogThatEndsBeforeItsLastHeadIsNotGoneOnWith() throws IOException {
        try (var log = open(Disk.SYNCED)) {
            log.append(NOTE);
            log.append(NOTE);
        }
        var segment = files.segments().getFirst();
        Files.writeString(segment, Files.readAllLines(segment).getFirst() + "\n");
        assertThatThrownBy(() -> open(Disk.SYNCED))
                .isInstanceOf(AuditProblem.class)
                .hasMessageContaining("ends at entry 1, but entry 2 was signed");
    }

    @Test
    void whoCannotBeNotedIsRefusedUntilTheDiskWritesAgain() throws IOException {
        var isFull = new AtomicBoolean();
        try (var log = open((file, bytes) -> {
            if (isFull.get()) {
                file.write(bytes, 0, bytes.length / 2);
                throw new IOException("No space left on device");
            }
            Disk.SYNCED.append(file, bytes);
        })) {
            log.append(NOTE);
            isFull.set(true);
            assertThatThrownBy(() -> log.append(NOTE))
                    .isInstanceOf(AuditProblem.class)
                    .hasMessageContaining("No space left on device");
            assertThat(log.trouble()).contains("No space left");
            isFull.set(false);
            assertThat(log.trouble()).isNull();
            log.append(NOTE);
        }
        assertThat(Verification.of(files, List.of()).trouble()).isEmpty();
        assertThat(Files.readString(files.segments().getFirst())).contains("audit.mended");
    }

    @Test
    void whatACrashCutIsTakenAwayAndTold() throws IOException {
        try (var log = open(Disk.SYNCED)) {
            log.append(NOTE);
        }
        Files.writeString(files.segments().getFirst(), "{\"sequence\":2,\"ti", StandardOpenOption.APPEND);
        assertThat(Verification.of(files, List.of()).trouble()).isPresent();
        try (var log = open(Disk.SYNCED)) {
            assertThat(log.append(NOTE)).isEqualTo(3);
        }
        assertThat(Verification.of(files, List.of()).trouble()).isEmpty();
    }

    @Test
    void whoComeTogetherShareOneVisitToTheDisk() throws Exception {
        var visits = new AtomicInteger();
        var first = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        try (var log = open((file, bytes) -> {
                    visits.incrementAndGet();
                    first.countDown();
                    awaitQuietly(others);
                    Disk.SYNCED.append(file, bytes);
                });
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.execute(() -> log.append(NOTE));
            first.await();
            var waiting = new CountDownLatch(50);
            for (int writer = 0; writer < 50; writer++) {
                writers.execute(() -> {
                    waiting.countDown();
                    log.append(NOTE);
                });
            }
            waiting.await();
            others.countDown();
        }
        assertThat(Verification.of(files, List.of()).entries()).isEqualTo(51);
        assertThat(visits).hasValueLessThan(20);
    }

    @Test
    void severalLogsOfOneHomeMakeOneChain() throws Exception {
        var settings = new AuditSettings(null, 40, Duration.ofMinutes(1), DataSize.ofKilobytes(4));
        try (var one = new AuditLog(files, settings, Clock.systemUTC(), Disk.SYNCED);
                var other = new AuditLog(files, settings, Clock.systemUTC(), Disk.SYNCED);
                var writers = Executors.newFixedThreadPool(8)) {
            for (int entry = 0; entry < 400; entry++) {
                var log = entry % 2 == 0 ? one : other;
                writers.execute(() -> log.append(NOTE));
            }
        }
        var report = Verification.of(files, List.of());
        assertThat(report.trouble()).isEmpty();
        assertThat(report.entries()).isEqualTo(400);
        assertThat(files.segments()).hasSizeGreaterThan(5);
    }

    @Test
    void entriesAreFoundByWhomTheyAreAboutPageByPage() {
        try (var log = open(Disk.SYNCED)) {
            for (int entry = 0; entry < 10; entry++) {
                log.append(Note.of("li", "person.seen", null, Map.of("persons", List.of("P" + entry % 2, "P9"))));
            }
            log.append(Note.of("li", "case.opened", "P1", Map.of("text", "P0")));
        }
        var reading = new AuditReading(files);
        var about = new AuditFilter(null, null, "P1", null, null);
        var page = reading.before(Long.MAX_VALUE, about, 2);
        assertThat(page).extracting(AuditEntry::sequence).containsExactly(11L, 10L);
        assertThat(reading.before(10, about, 9))
                .extracting(AuditEntry::sequence)
                .containsExactly(8L, 6L, 4L, 2L);
        assertThat(reading.before(Long.MAX_VALUE, new AuditFilter("li", "person", null, null, null), 99))
                .hasSize(10);
        assertThat(reading.before(Long.MAX_VALUE, new AuditFilter("wang", null, null, null, null), 99))
                .isEmpty();
    }

    private AuditLog open(Disk disk) {
        return new AuditLog(files, AuditSettings.USUAL, Clock.systemUTC(), disk);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.lianhuan.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries. One thread of its own does, so that those who come while the disk is busy share the next visit to it, and
 * that a request which is broken off cannot close the file under the others.
 */
final class AuditLog implements AutoCloseable {

    private static final int MOST_AT_ONCE = 10_000;

    private final AuditFiles files;
    private final Clock clock;
    private final Chain chain;
    private final long headAfter;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    /** Opens the log, with a new key where there is no entry yet; refuses one that does not end as it was signed. */
    AuditLog(AuditFiles files, AuditSettings settings, Clock clock, Disk disk) {
        this.files = files;
        this.clock = clock;
        this.chain = new Chain(files, settings, disk);
        this.headAfter = settings.headAfter().toMillis();
        try {
            Files.createDirectories(files.folder());
            files.alone(() -> chain.add(List.of(), clock.instant()));
        } catch (IOException problem) {
            throw unwritten(problem);
        }
        this.writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::write);
        writer.start();
    }

    private record Pending(@Nullable Note note, CompletableFuture<Long> done) {}

    /** Returns when the note is on the disk, with a number that is at least its own. */
    long append(Note note) {
        return await(new Pending(note, new CompletableFuture<>()));
    }

    /** Whether entries can be written now; tries it when the last one could not. */
    @Nullable
    String trouble() {
        if (trouble != null) {
            try {
                await(new Pending(null, new CompletableFuture<>()));
            } catch (AuditProblem still) {
                return still.getMessage();
            }
        }
        return trouble;
    }

    /** The signed end of the chain as it is now. */
    Head head() {
        try {
            return files.alone(() -> {
                try (var end = new Chain(files, AuditSettings.USUAL, Disk.SYNCED)) {
                    return end.signHead(clock.instant());
                }
            });
        } catch (IOException problem) {
            throw unwritten(problem);
        }
    }

    private long await(Pending pending) {
        if (!closed) {
            queue.add(pending);
        }
        if (closed && !writer.isAlive()) {
            pending.done().completeExceptionally(new IOException("the log is closed"));
        }
        try {
            return pending.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof AuditProblem known ? known : unwritten(failed.getCause());
        }
    }

    private static AuditProblem unwritten(@Nullable Throwable cause) {
        return new AuditProblem(
                "the audit log cannot be written (%s)".formatted(cause == null ? "unknown" : cause.getMessage()),
                "see whether its disk is full or its rights have changed",
                cause);
    }

    private void write() {
        var batch = new ArrayList<Pending>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            if (next(batch)) {
                write(batch);
            } else {
                sign();
            }
        }
    }

    private boolean next(List<Pending> batch) {
        try {
            var first = queue.poll(headAfter, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, MOST_AT_ONCE);
            }
            return first != null;
        } catch (InterruptedException asked) {
            return true; // nobody interrupts it but a JVM that ends, and what is queued is written all the same
        }
    }

    private void write(List<Pending> batch) {
        var notes = batch.stream().map(Pending::note).filter(Objects::nonNull).toList();
        try {
            long end = files.alone(() -> chain.add(notes, clock.instant()));
            trouble = null;
            batch.forEach(pending -> pending.done().complete(end));
        } catch (IOException | RuntimeException problem) {
            forget();
            trouble = String.valueOf(problem.getMessage());
            batch.forEach(pending -> pending.done().completeExceptionally(problem));
        }
    }

    private void sign() {
        try {
            files.alone(() -> chain.signHead(clock.instant()));
        } catch (IOException | RuntimeException problem) {
            forget();
            trouble = String.valueOf(problem.getMessage());
        }
    }

    /** After a failure nobody knows what is on the disk; the next entry looks. */
    private void forget() {
        try {
            chain.close();
        } catch (IOException unclosed) {
            trouble = String.valueOf(unclosed.getMessage());
        }
    }

    /** Writes what is queued, and signs the end. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        queue.add(new Pending(null, new CompletableFuture<>()));
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(late -> late.done().completeExceptionally(new IOException("the log is closed")));
        sign();
        forget();
    }
}

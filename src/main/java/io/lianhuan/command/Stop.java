package io.lianhuan.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: the command that runs is asked to end at its next step and gets some seconds for it. A command that
 * does not end in time is broken off, which costs no data: the graph goes from one whole batch to the next.
 */
final class Stop {

    /** The exit code of a command that was asked to end. */
    static final int EXIT_CODE = 130;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Stop PROCESS = new Stop();

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Semaphore running = new Semaphore(1);

    Stop() {}

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> PROCESS.ask(PATIENCE), "stop"));
    }

    /** What a command ends with when it was asked to. */
    static final class Asked extends RuntimeException {

        private static final long serialVersionUID = 1;

        Asked() {
            super("stopped; nothing is lost: run the same command again and it goes on where it was");
        }
    }

    /** The one that the signals to this process ask. */
    static Stop ofProcess() {
        return PROCESS;
    }

    /** A command begins. */
    void begin() {
        running.acquireUninterruptibly();
    }

    /** It has ended. */
    void end() {
        running.release();
    }

    /** Asks the command that runs, if one does, to end, and waits until it has; false when it has not in time. */
    boolean ask(Duration patience) {
        asked.countDown();
        try {
            return running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A step of a long work: ends it when that was asked. */
    void step() {
        if (isAsked()) {
            throw new Asked();
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until the end is asked for. */
    void await() throws InterruptedException {
        asked.await();
    }
}

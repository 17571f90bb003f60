package io.lianhuan.command;

import io.lianhuan.ingest.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Shows how a long work goes on: what, how much, how fast, how much of the whole, and when it is likely to end. */
final class Console implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    private static final Duration IN_SECONDS = Duration.ofMinutes(2);

    private final PrintStream out;
    private final InstantSource clock;
    private final Duration betweenLines;
    private final Runnable step;
    private @Nullable String stage;
    private long stageBegan;
    private long toldAt;
    private long readingBegan;
    private long read;
    private long toRead;

    /** @param step called at every step; it may end the work by an exception */
    Console(PrintStream out, InstantSource clock, Duration betweenLines, Runnable step) {
        this.out = out;
        this.clock = clock;
        this.betweenLines = betweenLines;
        this.step = step;
        this.toldAt = clock.millis();
    }

    /** For commands: a line every two seconds, and an end at the next step after Ctrl-C. */
    static Console onStandardError() {
        var isEvery = "every".equals(System.getProperty("lianhuan.progress", System.getenv("LIANHUAN_PROGRESS")));
        return new Console(
                System.err,
                InstantSource.system(),
                isEvery ? Duration.ZERO : BETWEEN_LINES,
                () -> Stop.ofProcess().step());
    }

    @Override
    public void read(long bytes, long of) {
        if (toRead != of) {
            toRead = of;
            readingBegan = clock.millis();
        }
        read = bytes;
    }

    @Override
    public void at(String what, long done, long total) {
        step.run();
        var now = clock.millis();
        if (!what.equals(stage)) {
            stage = what;
            stageBegan = now;
        }
        if (now - toldAt >= betweenLines.toMillis()) {
            toldAt = now;
            out.println(line(what, done, total, now));
        }
    }

    private String line(String what, long done, long total, long now) {
        if (done == 0) {
            return what + " …";
        }
        var taken = Math.max(1, now - stageBegan);
        var line = "%s: %,d, %,.0f/s".formatted(what, done, done * 1000.0 / taken);
        return total > 0
                ? line + estimate((double) done / total, taken)
                : line + estimate(toRead > 0 ? (double) read / toRead : 0, now - readingBegan);
    }

    /** How much of the whole is done, and what is left of the time if the rest goes as fast. */
    private static String estimate(double share, long taken) {
        if (share <= 0) {
            return "";
        }
        var done = Math.min(1, share);
        return ", %.0f%%, about %s to go".formatted(Math.floor(100 * done), text(taken * (1 - done) / done));
    }

    private static String text(double milliseconds) {
        var left = Duration.ofMillis(Math.round(milliseconds));
        return left.compareTo(IN_SECONDS) < 0
                ? "%d s".formatted(left.plusMillis(500).toSeconds())
                : "%d min".formatted(left.plusSeconds(30).toMinutes());
    }
}

package io.lianhuan.command;

import io.lianhuan.ingest.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Shows how a long work goes on: what, how much, how fast, and when it is likely to end. */
final class Console implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final PrintStream out;
    private final InstantSource clock;
    private final Duration betweenLines;
    private @Nullable String stage;
    private long began;
    private long toldAt;

    Console(PrintStream out, InstantSource clock, Duration betweenLines) {
        this.out = out;
        this.clock = clock;
        this.betweenLines = betweenLines;
    }

    static Console onStandardError() {
        var isEvery = "every".equals(System.getProperty("lianhuan.progress"));
        return new Console(System.err, InstantSource.system(), isEvery ? Duration.ZERO : BETWEEN_LINES);
    }

    @Override
    public void at(String what, long done, long total) {
        var now = clock.millis();
        if (!what.equals(stage)) {
            stage = what;
            began = now;
            toldAt = now;
        }
        if (now - toldAt >= betweenLines.toMillis()) {
            toldAt = now;
            out.println(line(what, done, total, Math.max(1, now - began)));
        }
    }

    static String line(String what, long done, long total, long milliseconds) {
        var rate = done * 1000.0 / milliseconds;
        var line = "%s: %,d, %,.0f/s".formatted(what, done, rate);
        if (total <= done || rate <= 0) {
            return line;
        }
        return line + ", %d%%, about %d s to go".formatted(done * 100 / total, Math.round((total - done) / rate));
    }
}

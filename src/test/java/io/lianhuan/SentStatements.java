package io.lianhuan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the driver sends to the database while something is done. */
public final class SentStatements {

    private static final Logger DRIVER = Logger.getLogger("org.neo4j");

    private SentStatements() {}

    /** The statements that were sent while that was done. */
    public static List<String> during(Runnable done) {
        var runs = new Runs();
        var level = DRIVER.getLevel();
        DRIVER.setLevel(Level.FINE);
        DRIVER.addHandler(runs);
        try {
            done.run();
        } finally {
            DRIVER.removeHandler(runs);
            DRIVER.setLevel(level);
        }
        return List.copyOf(runs.statements);
    }

    /** Keeps the statements among what the driver says it sends. */
    private static final class Runs extends Handler {

        private final List<String> statements = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord said) {
            var message = String.valueOf(said.getMessage());
            if (message.contains("C: RUN ")) {
                statements.add(message);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

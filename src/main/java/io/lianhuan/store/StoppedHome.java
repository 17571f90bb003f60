package io.lianhuan.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A home on which nothing runs, held so that nothing starts. Its store was closed, or left by a process that was killed; in
 * both cases its files, copied together, are a database that Neo4j opens.
 */
public final class StoppedHome implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private StoppedHome(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Holds a home; refuses one on which a process runs, and one whose first load was broken off. */
    public static StoppedHome hold(Path home) throws IOException {
        var folder = home.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("neo4j"))) {
            throw new StoreProblem(
                    "there is no database in %s".formatted(folder), "name the home with LIANHUAN_HOME", null);
        }
        if (Files.exists(folder.resolve("unfinished"))) {
            throw new StoreProblem(
                    "a first load into %s was interrupted".formatted(folder), "start the import again first", null);
        }
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StoreProblem(
                    "another Lianhuan runs on %s, and Neo4j Community can only be copied while it is stopped"
                            .formatted(folder),
                    "stop it, run the same command and start it again",
                    null);
        }
        return new StoppedHome(folder, channel);
    }

    public Path folder() {
        return folder;
    }

    /** Whether a file says only who runs here now, or how Neo4j ran, and so does not belong to what is kept. */
    public static boolean isPassing(Path inside) {
        var name = inside.getFileName().toString();
        return (inside.getNameCount() == 1 && (name.equals("lock") || name.equals("running.properties")))
                || inside.startsWith(Path.of("neo4j", "logs"))
                || inside.startsWith(Path.of("neo4j", "run"))
                || name.equals("store_lock")
                || name.equals("database_lock")
                || inside.equals(Path.of("audit", "lock"));
    }

    /** Whether a file is a key, which is kept apart from what it opens. */
    public static boolean isKey(Path inside) {
        return inside.getNameCount() == 1 && inside.toString().endsWith(".secret");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

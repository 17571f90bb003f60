package io.lianhuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The folder that holds everything the program writes. One process holds its lock; others find in it how to reach that
 * one.
 */
@Component
public final class Home implements DisposableBean {

    private static final int SECRET_BYTES = 32;
    private static final String BOLT = "bolt";
    private static final String PROCESS = "process";

    private final Path folder;
    private @Nullable FileLock lock;

    Home(StoreSettings settings) {
        this.folder = settings.home().toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException cause) {
            throw new StoreProblem(
                    "the folder %s cannot be made".formatted(folder), "name another one with LIANHUAN_HOME", cause);
        }
    }

    public Path folder() {
        return folder;
    }

    /** A folder inside, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Takes the lock for the life of this process; false when another process has it. */
    boolean lock() {
        try {
            @SuppressWarnings("resource") // the channel lives as long as the lock
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            withdraw(); // what a killed process left
            return true;
        } catch (OverlappingFileLockException held) {
            return false;
        } catch (IOException cause) {
            throw new StoreProblem(
                    "the lock file in %s cannot be opened".formatted(folder), "check the rights of the folder", cause);
        }
    }

    /** A secret of this folder, made at first use and readable by its owner alone. */
    public byte[] secret(String name) {
        var file = folder.resolve(name + ".secret");
        try {
            writeOnce(file, HexFormat.of().formatHex(random()));
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException cause) {
            throw new StoreProblem("the secret %s cannot be read".formatted(file), "check its rights", cause);
        }
    }

    void markUnfinished() {
        try {
            Files.writeString(unfinished(), "a first load is under way");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void unmarkUnfinished() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    boolean isMarkedUnfinished() {
        return Files.exists(unfinished());
    }

    private Path unfinished() {
        return folder.resolve("unfinished");
    }

    /** Tells other processes how to reach the database of this one. */
    void announce(String uri) {
        var properties = new Properties();
        properties.setProperty(BOLT, uri);
        properties.setProperty(PROCESS, Long.toString(ProcessHandle.current().pid()));
        try (var out = Files.newOutputStream(announcement())) {
            properties.store(out, null);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Takes back what {@link #announce} told, while the database does not run. */
    void withdraw() {
        try {
            Files.deleteIfExists(announcement());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Why a process that wants the folder for itself cannot have it. */
    StoreProblem taken() {
        var holder = announced().getProperty(PROCESS);
        return new StoreProblem(
                "another Lianhuan%s already runs on %s"
                        .formatted(holder == null ? "" : " (process %s)".formatted(holder), folder),
                "stop it first, or give this one a folder of its own with LIANHUAN_HOME",
                null);
    }

    /** The Bolt address that the process holding the lock has announced. */
    String announcedUri() {
        var uri = announced().getProperty(BOLT);
        if (uri == null) {
            throw new StoreProblem(
                    "another process holds %s and its database does not answer yet".formatted(folder),
                    "wait until it has started or has ended its first load, or stop it",
                    null);
        }
        return uri;
    }

    private Properties announced() {
        var properties = new Properties();
        try (var in = Files.newInputStream(announcement())) {
            properties.load(in);
        } catch (NoSuchFileException silent) {
            return properties;
        } catch (IOException cause) {
            throw new StoreProblem("%s cannot be read".formatted(announcement()), "check its rights", cause);
        }
        return properties;
    }

    private Path announcement() {
        return folder.resolve("running.properties");
    }

    @Override
    public void destroy() throws IOException {
        if (lock != null) {
            withdraw();
            lock.acquiredBy().close();
        }
    }

    private static byte[] random() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void writeOnce(Path file, String text) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException kept) {
            // made by an earlier start; it is kept, or everything hashed with it would be lost
        }
    }
}

package io.lianhuan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
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
            }
            return lock != null;
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
    void announce(String uri, int port) {
        var properties = new Properties();
        properties.setProperty("bolt", uri);
        properties.setProperty("port", Integer.toString(port));
        try (var out = Files.newOutputStream(folder.resolve("running.properties"))) {
            properties.store(out, null);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The Bolt address that the process holding the lock has announced. */
    String announcedUri() {
        var properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve("running.properties"))) {
            properties.load(in);
        } catch (IOException cause) {
            throw new StoreProblem(
                    "another process holds %s but does not say where its database is".formatted(folder),
                    "wait until it has started, or stop it",
                    cause);
        }
        return properties.getProperty("bolt");
    }

    @Override
    public void destroy() throws IOException {
        if (lock != null) {
            Files.deleteIfExists(folder.resolve("running.properties"));
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

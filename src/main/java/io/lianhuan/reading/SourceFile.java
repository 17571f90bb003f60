package io.lianhuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One file to read. Not safe for several threads. */
public final class SourceFile {

    private final Path path;
    private final String name;
    private final long size;
    private final AtomicLong position = new AtomicLong();
    private @Nullable String sha256;

    SourceFile(Path path, String name, long size) {
        this.path = path;
        this.name = name;
        this.size = size;
    }

    /**
     * The file at a path, named by its last part.
     *
     * @throws UnreadableFile if there is no such file
     */
    public static SourceFile at(Path path) {
        return named(path, String.valueOf(path.getFileName()));
    }

    static SourceFile named(Path path, String name) {
        try {
            return new SourceFile(path, name, Files.size(path));
        } catch (IOException e) {
            throw new UnreadableFile(
                    "There is no readable file of this name.", name, "Check the path and its rights.", e);
        }
    }

    public Path path() {
        return path;
    }

    /** The name to show: relative to the folder that was given, with {@code /} between its parts. */
    public String name() {
        return name;
    }

    /** Bytes on disk, packed if the file is packed. */
    public long size() {
        return size;
    }

    /** How many of the bytes on disk the reading that is under way, or was the last, has taken. Any thread may ask. */
    public long position() {
        return position.get();
    }

    void moveTo(long place) {
        position.set(place);
    }

    /** SHA-256 of the bytes on disk, 64 small hexadecimal digits. Read once, then remembered. */
    public String sha256() {
        if (sha256 == null) {
            sha256 = digest();
        }
        return sha256;
    }

    private String digest() {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw Content.unreadable(this, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

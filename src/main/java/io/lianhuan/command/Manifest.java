package io.lianhuan.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds; written last, so that a backup without one was not finished.
 *
 * @param made when the home was held, which is the moment that a restore goes back to
 * @param home where it came from
 * @param auditHead the signed end of the audit log in it
 * @param files all of them, by their path in the home
 */
record Manifest(String made, String home, String auditHead, List<Kept> files) {

    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A file. */
    record Kept(String path, long bytes, String sha256) {}

    static Manifest read(Path backup) throws IOException {
        var file = backup.resolve(NAME);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "%s holds no whole backup; name a folder that `lianhuan backup` has finished".formatted(backup));
        }
        try {
            return JSON.readValue(Files.readString(file), Manifest.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("%s cannot be read; take another backup".formatted(file), unreadable);
        }
    }

    String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    long bytes() {
        return files.stream().mapToLong(Kept::bytes).sum();
    }

    /** Copies a file to the disk itself, and tells what was copied. */
    static Kept copy(Path from, Path to, String path) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.toAbsolutePath().getParent(), "a file lies in a folder"));
        var digest = DigestUtils.getSha256Digest();
        long bytes;
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
                var file = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            bytes = copy(from, out, file);
        }
        try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Kept(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static long copy(Path from, OutputStream digest, OutputStream file) throws IOException {
        long copied = 0;
        try (var in = Files.newInputStream(from)) {
            var buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.write(buffer, 0, read);
                file.write(buffer, 0, read);
                copied += read;
            }
        }
        return copied;
    }
}

package io.lianhuan.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;

/** A file that is either the old one or the new one, never half of the latter. */
final class WholeFile {

    private final Path file;
    private final Path folder;

    /** Refuses a file that cannot be written, before anything is done for it. */
    WholeFile(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = Objects.requireNonNull(this.file.getParent(), "a file lies in a folder");
        if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    "%s cannot be written; name a file in a folder that exists".formatted(this.file));
        }
    }

    /** Replaces it once the new one is whole and on the disk; what fails on the way leaves the old one and nothing else. */
    void write(Consumer<Writer> content) throws IOException {
        var unfinished = Files.createTempFile(folder, ".lianhuan", ".part");
        try {
            try (var writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                content.accept(writer);
            }
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes one line. */
    static void line(Writer writer, String text) {
        try {
            writer.write(text + System.lineSeparator());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void move(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

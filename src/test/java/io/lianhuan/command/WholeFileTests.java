package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {

    @TempDir
    Path folder;

    @Test
    void theNewOneReplacesTheOldOne() throws IOException {
        var file = Files.writeString(folder.resolve("rings.csv"), "old");
        new WholeFile(file).write(writer -> write(writer, "new"));
        assertThat(file).content().isEqualTo("new");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void whatFailsHalfwayLeavesTheOldOneAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("rings.csv"), "old");
        assertThatThrownBy(() -> new WholeFile(file).write(writer -> {
                    write(writer, "half of the new".repeat(10_000));
                    throw new IllegalStateException("the database went away");
                }))
                .hasMessage("the database went away");
        assertThat(file).content().isEqualTo("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void whatFailsHalfwayLeavesNoNewFile() {
        var file = folder.resolve("rings.csv");
        assertThatThrownBy(() -> new WholeFile(file).write(writer -> {
                    throw new IllegalStateException("the database went away");
                }))
                .hasMessage("the database went away");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAtOnce() {
        assertThatThrownBy(() -> new WholeFile(folder.resolve("no/rings.csv")))
                .hasMessageContaining("name a file in a folder that exists");
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderOfFiles() throws IOException {
        for (String name :
                List.of("b.csv", "a/z.xlsx", "a/~$z.xlsx", ".hidden", ".git/x.csv", "b.rejects.csv", "A.csv")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "abc");
        }
    }

    @Test
    void aFolderIsOpenedInOrderAndWhatIsSkippedIsTold() {
        SourceFiles files = SourceFiles.in(List.of(folder));
        assertThat(files.files()).extracting(SourceFile::name).containsExactly("A.csv", "a/z.xlsx", "b.csv");
        assertThat(files.skipped())
                .extracting(skipped -> folder.relativize(skipped.path()).toString())
                .containsExactly(".git", ".hidden", "a/~$z.xlsx", "b.rejects.csv");
    }

    @Test
    void aFileThatIsNamedItselfIsTakenOnce() {
        Path rejects = folder.resolve("b.rejects.csv");
        SourceFiles files = SourceFiles.in(List.of(rejects, rejects, folder.resolve("a/../b.rejects.csv")));
        assertThat(files.files()).extracting(SourceFile::name).containsExactly("b.rejects.csv");
    }

    @Test
    void aFileKnowsItsSizeAndDigest() {
        SourceFile file = SourceFile.at(folder.resolve("b.csv"));
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> SourceFiles.in(List.of(folder.resolve("none.csv"))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no readable file");
    }
}

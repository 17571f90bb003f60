package io.lianhuan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published data, which are not part of this repository: beside it, or where {@code LIANHUAN_SHARED_DATA} says. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder of them; a test without it is left out. */
    public static Path at(String name) {
        var path = Path.of(System.getenv().getOrDefault("LIANHUAN_SHARED_DATA", "../shared/data"))
                .resolve(name);
        assumeTrue(
                Files.exists(path),
                () -> "left out: the real data are not at %s; set LIANHUAN_SHARED_DATA".formatted(path));
        return path;
    }
}

package io.lianhuan.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Real data sets, which are not part of this repository: beside it, or where {@code LIANHUAN_SHARED_DATA} says. */
enum RealData {
    YICHANG,
    TSUCHIURA,
    TCU,
    OCDS;

    /** The folder of the set; a test without it is left out. */
    Path folder() {
        var root = Path.of(System.getenv().getOrDefault("LIANHUAN_SHARED_DATA", "../shared/data"));
        var folder = root.resolve(toString());
        assumeTrue(
                Files.isDirectory(folder),
                () -> "left out: the real data are not at %s; set LIANHUAN_SHARED_DATA".formatted(folder));
        return folder;
    }

    @Nullable
    Path mapping() {
        return this == OCDS ? null : Path.of("import/mappings/%s.yaml".formatted(this));
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

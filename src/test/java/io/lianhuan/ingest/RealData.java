package io.lianhuan.ingest;

import io.lianhuan.SharedData;
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
        return SharedData.at(toString());
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

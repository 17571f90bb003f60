package io.lianhuan;

import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.nio.file.Path;
import java.util.List;

/** The city of {@code import/demo}, loaded and examined. */
public final class DemoCity {

    /** A lot in which four of ten bidders share a machine code, a dongle and an account. */
    public static final String RING_LOT = "E3309022600000001001001";

    private DemoCity() {}

    public static void find(Imports imports, Detection detection) {
        imports.load(new ImportRequest(List.of(Path.of("import/demo")), null, false), Progress.SILENT);
        detection.detect(true, Progress.SILENT);
    }
}

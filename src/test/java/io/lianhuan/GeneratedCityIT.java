package io.lianhuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.ingest.ImportReport;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import io.lianhuan.ingest.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class GeneratedCityIT {

    @Autowired
    Imports imports;

    @TempDir
    Path folder;

    @Test
    void onlyTheRowsPlantedAsMalformedAreRejected() throws Exception {
        var summary = Generation.run(CitySize.SMALL, 1, folder, (what, done, total) -> {});
        var known =
                Tables.found().headers().stream().map(Tables.TableHeaders::name).collect(Collectors.toSet());
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(
                            file -> known.contains(file.getFileName().toString().replaceAll("\\..*", "")))
                    .sorted()
                    .toList();
        }

        var report = imports.load(new ImportRequest(files, null, false), Progress.SILENT);

        assertThat(report.refused()).isEmpty();
        assertThat(byFile(report)).isEqualTo(expected(summary, files));
    }

    /** Rows read and rejected by file. */
    private static Map<String, List<Long>> byFile(ImportReport report) {
        return report.sheets().stream()
                .collect(Collectors.toMap(
                        ImportReport.SheetReport::file,
                        sheet -> List.of(
                                sheet.accounting().read(), sheet.accounting().rejected())));
    }

    private static Map<String, List<Long>> expected(Generation.Summary summary, List<Path> files) {
        return files.stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toMap(
                        file -> file,
                        file -> List.of(
                                summary.rows().getOrDefault(file, 0L),
                                summary.malformed().getOrDefault(file, 0L))));
    }
}

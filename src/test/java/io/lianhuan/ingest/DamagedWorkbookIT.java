package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Workbooks that end in the middle: as a file, and as a sheet inside a sound file. */
@IntegrationTest
class DamagedWorkbookIT {

    private static final int ROWS = 12_000;

    @Autowired
    Imports imports;

    @Autowired
    Driver driver;

    @TempDir
    Path folder;

    @Test
    void rowsBeforeTheDamageStayTheImportFailsAndUndoTakesItBack() throws IOException {
        var before = GraphDigest.ofFactsAndSources(driver);
        var file = withHalfASheet(workbook());
        var report = load(file);
        assertThat(report.accounting().accepted()).isBetween(1L, ROWS - 1L);
        assertThat(report.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason())
                        .contains(
                                "damaged", "The rows before the damage are imported", "lianhuan undo " + report.id()));
        assertThat(imports.all()).singleElement().satisfies(listed -> {
            assertThat(listed.status()).isEqualTo("FAILED");
            assertThat(listed.accounting()).isEqualTo(report.accounting());
        });
        var again = load(file);
        assertThat(again.accounting().read()).isEqualTo(report.accounting().read());
        assertThat(imports.all())
                .singleElement()
                .extracting(Imports.Listed::status)
                .isEqualTo("FAILED");
        imports.undo(report.id(), Progress.SILENT);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
    }

    @Test
    void aFileThatWasCutOffIsRefusedBeforeItsFirstRow() throws IOException {
        var before = GraphDigest.ofFactsAndSources(driver);
        var file = workbook();
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        var report = load(file);
        assertThat(report.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("damaged"));
        assertThat(report.accounting().read()).isZero();
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
    }

    private ImportReport load(Path file) {
        return imports.load(new ImportRequest(List.of(file), null, false), Progress.SILENT);
    }

    private Path workbook() throws IOException {
        var file = folder.resolve("bids.xlsx");
        try (var workbook = new SXSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("投标");
            fill(sheet.createRow(0), "标段编号", "投标人名称", "投标报价");
            for (int at = 1; at <= ROWS; at++) {
                fill(sheet.createRow(at), "L-" + at, "海岬建设第" + at % 50 + "公司", Integer.toString(1_000 + at));
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    /** The workbook with its sheet cut in the middle, in a sound archive. */
    private Path withHalfASheet(Path whole) throws IOException {
        var file = folder.resolve("half.xlsx");
        try (var from = new ZipFile(whole.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        content, 0, entry.getName().contains("worksheets/sheet") ? content.length / 2 : content.length);
                to.closeEntry();
            }
        }
        return file;
    }
}

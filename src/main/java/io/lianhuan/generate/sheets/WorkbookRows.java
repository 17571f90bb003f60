package io.lianhuan.generate.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Rows of an XLSX workbook. The times inside the file are fixed, so that equal rows make equal bytes. */
final class WorkbookRows implements Rows {

    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int ROWS_IN_MEMORY = 100;

    private final Path file;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("Sheet1");
    private int rows;

    WorkbookRows(Path file) {
        this.file = file;
        workbook.getXSSFWorkbook()
                .getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(Date.from(STAMP.toInstant(ZoneOffset.UTC))));
    }

    @Override
    public void add(List<String> cells) {
        var row = sheet.createRow(rows++);
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                row.createCell(at).setCellValue(cells.get(at));
            }
        }
    }

    @Override
    public void close() throws IOException {
        var stamped = Files.createTempFile(file.toAbsolutePath().getParent(), "workbook", ".part");
        try {
            try (workbook;
                    var out = Files.newOutputStream(stamped)) {
                workbook.write(out);
            }
            restamp(stamped);
        } finally {
            Files.delete(stamped);
        }
    }

    private void restamp(Path stamped) throws IOException {
        try (var in = new ZipFile(stamped.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(STAMP);
                out.putNextEntry(fixed);
                in.getInputStream(entry).transferTo(out);
            }
        }
    }
}

package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    @TempDir
    private Path folder;

    @Test
    void textsComeFromSharedAndInlineStringsAlike() throws IOException {
        Consumer<Workbook> content = workbook -> rows(workbook.createSheet("S"), "标段编号,备注", "L1,䶮湖𠮷", "L2,b");
        try (SXSSFWorkbook inline = new SXSSFWorkbook();
                XSSFWorkbook shared = new XSSFWorkbook()) {
            List<List<String>> expected = List.of(List.of("L1", "䶮湖𠮷"), List.of("L2", "b"));
            assertThat(read(inline, content).rows).isEqualTo(expected);
            assertThat(read(shared, content).rows).isEqualTo(expected);
        }
    }

    @Test
    void aMergedTitleAndATableInColumnBAreNoObstacle() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                Sheet sheet = w.createSheet("台账");
                rows(sheet, ",二〇二五年台账,", ",标段编号,投标人,", ",,名称,代码", ",L1,甲,C1");
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
                sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            });
            assertThat(table.sheets.getFirst().headers().stream().map(Header::folded))
                    .containsExactly("标段编号", "投标人名称", "投标人代码");
            assertThat(table.rows).containsExactly(List.of("L1", "甲", "C1"));
            assertThat(table.lines).containsExactly(4L);
            assertThat(table.notes).isEmpty();
        }
    }

    @Test
    void aNumberIsReadAsItIsMeant() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                Sheet sheet = w.createSheet("S");
                rows(sheet, "标段编号,值");
                cell(sheet, 1, "plain", null).setCellValue(12.34);
                cell(sheet, 2, "sum", null).setCellValue(0.1 + 0.2);
                cell(sheet, 3, "price", "#,##0.00").setCellValue(123456789.5);
                cell(sheet, 4, "date", "yyyy/m/d").setCellValue(LocalDateTime.of(2025, 9, 8, 16, 10, 45));
                cell(sheet, 5, "chinese date", "yyyy\"年\"m\"月\"d\"日\"")
                        .setCellValue(LocalDateTime.of(2022, 6, 28, 0, 0));
                cell(sheet, 6, "percent", "0.00%").setCellValue(0.085);
                cell(sheet, 7, "code", "000000").setCellValue(123);
                cell(sheet, 8, "identity", null).setCellValue((double) 330_999_199_001_011_234L);
                cell(sheet, 9, "epoch", null).setCellValue(1_262_880_000_000d);
                cell(sheet, 10, "truth", null).setCellValue(true);
                cell(sheet, 11, "zero", null).setCellValue(0);
            });
            assertThat(table.rows.stream().map(List::getLast))
                    .containsExactly(
                            "12.34",
                            "0.3",
                            "123456789.5",
                            "2025-09-08 16:10:45",
                            "2022-06-28 00:00:00",
                            "8.5%",
                            "000123",
                            "3.30999E+17",
                            "1262880000000",
                            "TRUE",
                            "0");
        }
    }

    @Test
    void aFormulaGivesItsLastResult() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                Sheet sheet = w.createSheet("S");
                rows(sheet, "标段编号,值", "L1,", "L2,", "L3,");
                formula(sheet, 1, "1+1");
                formula(sheet, 2, "\"a\"&\"b\"");
                formula(sheet, 3, "1/0");
                w.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
            assertThat(table.rows).containsExactly(List.of("L1", "2"), List.of("L2", "ab"));
            assertThat(table.broken).singleElement().satisfies(broken -> {
                assertThat(broken.reason()).contains("#DIV/0!");
                assertThat(broken.line()).isEqualTo(4);
                assertThat(broken.column()).isEqualTo(1);
            });
        }
    }

    @Test
    void everySheetWithAHeaderIsReadAndTheHiddenOneTold() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                rows(w.createSheet("first"), "标段编号,备注", "L1,a");
                rows(w.createSheet("words"), "just words");
                rows(w.createSheet("secret"), "标段编号,值", "L2,1", ",", "L3,2");
                w.setSheetHidden(2, true);
            });
            assertThat(table.sheets).extracting(SheetHeader::sheet).containsExactly("first", "secret");
            assertThat(table.rows).hasSize(3);
            assertThat(table.tallies).containsExactly(new Tally(1, 0, 0, 0), new Tally(2, 0, 1, 0));
            assertThat(table.notes)
                    .containsExactly(
                            "Sheet words has no header and is passed over.",
                            "Sheet secret is hidden; it is read like any other.");
        }
    }

    @Test
    void mergedCellsBelowTheHeaderAreTold() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                Sheet sheet = w.createSheet("S");
                rows(sheet, "标段编号,备注", "L1,a", ",b");
                sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });
            assertThat(table.rows).containsExactly(List.of("L1", "a"), List.of("", "b"));
            assertThat(table.notes).singleElement().asString().startsWith("1 merged cells span rows");
        }
    }

    @Test
    void richTextIsOneTextAndItsReadingAidIsNone() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                Sheet sheet = w.createSheet("S");
                rows(sheet, "标段编号,备注", "L1,");
                XSSFRichTextString text = new XSSFRichTextString("red and black");
                text.applyFont(0, 3, w.createFont());
                sheet.getRow(1).createCell(1).setCellValue(text);
            });
            assertThat(table.rows).containsExactly(List.of("L1", "red and black"));
        }
    }

    @Test
    void rawIsALineOfCsv() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Recorded table = read(workbook, w -> {
                Sheet sheet = w.createSheet("S");
                rows(sheet, "标段编号,备注", "L1,");
                sheet.getRow(1).createCell(1).setCellValue("a, \"b\"");
            });
            assertThat(table.raws).containsExactly("L1,\"a, \"\"b\"\"\"");
        }
    }

    private Recorded read(Workbook workbook, Consumer<Workbook> content) throws IOException {
        content.accept(workbook);
        Path file = Files.createTempFile(folder, "book", ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return Recorded.read(SourceFile.at(file));
    }

    private static void rows(Sheet sheet, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            String[] cells = rows[i].split(",", -1);
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
        }
    }

    private static Cell cell(Sheet sheet, int row, String name, @org.jspecify.annotations.Nullable String format) {
        Row cells = sheet.createRow(row);
        cells.createCell(0).setCellValue(name);
        Cell cell = cells.createCell(1);
        if (format != null) {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        }
        return cell;
    }

    private static void formula(Sheet sheet, int row, String formula) {
        sheet.getRow(row).createCell(1).setCellFormula(formula);
    }
}

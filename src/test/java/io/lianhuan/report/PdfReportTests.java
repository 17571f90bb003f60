package io.lianhuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTests {

    private static final Stamp STAMP = new Stamp("北仑区道路工程调查", "ann", "2026-03-02 09:00", "导入 3 批");

    @Test
    void chineseIsEmbeddedAndReadsBack() throws IOException {
        var pages = written(report -> {
            report.heading("备注");
            report.text("同一台电脑制作了三份投标文件。\n第二行");
            report.drawing(120, drawing -> {
                drawing.line(10, 10, 100, 100, 0x1C5A8C, true);
                drawing.square(20, 20, 5, 0xB3261E);
                drawing.circle(60, 60, 5, 0x1D6B3A);
                drawing.text(60, 45, "海岬建设", 7, 0);
            });
            report.table(List.of("关系", "来源"), List.of(1, 3), List.of(List.of("MADE_ON", "bids.csv 第 17 行")));
        });
        assertThat(text(pages, 1)).contains("同一台电脑制作了三份投标文件", "海岬建设", "bids.csv 第 17 行", "线索，不是结论");
        try (var document = Loader.loadPDF(pages)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(pages.length).isLessThan(200_000);
    }

    @Test
    void aLongTableHasItsHeadOnEveryPage() throws IOException {
        var pages = written(report -> report.table(
                List.of("关系", "来源"), List.of(1, 3), Collections.nCopies(200, List.of("MADE_ON", "bids.csv"))));
        int count = count(pages);
        assertThat(count).isGreaterThan(3);
        for (int page = 1; page <= count; page++) {
            assertThat(text(pages, page)).contains("关系", STAMP.title());
        }
    }

    @Test
    void whatTheFontDoesNotHaveIsASquareAndLongWordsBreak() throws IOException {
        var pages = written(report -> {
            report.text("罕\uD883\uDEDE字" + "W".repeat(400) + " end\tof");
            report.table(List.of("a"), List.of(1), List.of(List.of("长".repeat(9_000))));
        });
        assertThat(text(pages, 1)).contains("罕□字", "end of");
    }

    private static byte[] written(java.util.function.Consumer<PdfReport> parts) {
        var out = new ByteArrayOutputStream();
        try (var report = new PdfReport(out, STAMP)) {
            parts.accept(report);
        }
        return out.toByteArray();
    }

    private static String text(byte[] pages, int page) throws IOException {
        try (var document = Loader.loadPDF(pages)) {
            var text = new PDFTextStripper();
            text.setStartPage(page);
            text.setEndPage(page);
            return text.getText(document);
        }
    }

    private static int count(byte[] pages) throws IOException {
        try (var document = Loader.loadPDF(pages)) {
            return document.getNumberOfPages();
        }
    }
}

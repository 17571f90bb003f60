package io.lianhuan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.graph.Subgraph;
import io.lianhuan.graph.SubgraphEdge;
import io.lianhuan.graph.SubgraphNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Documents and what stands in them, without a database. */
class DocumentTests {

    private static final Subgraph DRAWN = new Subgraph(
            List.of(
                    new SubgraphNode("Company:A", "Company", "舟山海岬建设有限公司"),
                    new SubgraphNode("Company:B", "Company", "浙江沧澜建筑工程有限公司"),
                    new SubgraphNode("Machine:M", "Machine", "6AA355CD1FD"),
                    new SubgraphNode("Lot:L", "Lot", "汐岸小学迁建工程一标段")),
            List.of(
                    new SubgraphEdge("Company:A", "Machine:M", "MACHINE_CODE", List.of("f")),
                    new SubgraphEdge("Company:B", "Machine:M", "MACHINE_CODE", List.of("f")),
                    new SubgraphEdge("Company:A", "Lot:L", "BID_FOR", List.of()),
                    new SubgraphEdge("Company:B", "Lot:L", "BID_FOR", List.of())));

    @Test
    void aLongTableGoesOverPagesWithItsHeadAndNamesStayReadable() throws Exception {
        var rows = IntStream.range(0, 90)
                .mapToObj(
                        at -> List.of(Integer.toString(at), "喆堃燊浔建设有限公司第" + at + "分公司，一个很长的名称要换行显示", "9133".repeat(20)))
                .toList();
        var pdf = PdfDocument.of(List.of(
                new Block.Title("工程招标投标预警核查报告"),
                new Block.Heading("一、线索来源"),
                new Block.Paragraph("涉及企业 2 家，下浮率 8.5%，“视为”情形。"),
                new Block.Picture(GraphPicture.png(DRAWN), "关系图"),
                new Block.Table(List.of("编号", "名称", "哈希"), rows, List.of(0.1, 0.5, 0.4))));
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("layout.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text.split("名称\\s", -1)).hasSizeGreaterThan(3);
            assertThat(text).contains("喆堃燊浔").doesNotContain("□");
            assertThat(pdf.length).isLessThan(600_000);
        }
    }

    @Test
    void aPictureIsDrawnWithoutAnyFontOfTheMachine() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(GraphPicture.png(DRAWN)));
        assertThat(image.getWidth()).isEqualTo(1100);
        long inked = IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) != 0xFFFFFFFF))
                .count();
        assertThat(inked).isGreaterThan(500);
        assertThat(GraphPicture.png(new Subgraph(List.of(), List.of()))).isNotEmpty();
    }

    @Test
    void everyKindOfEvidenceHasAWord() throws Exception {
        var families = Files.readString(Path.of("src/main/java/io/lianhuan/detect/Family.java"));
        var kinds = Pattern.compile("\"([A-Z_]+)\"").matcher(families).results().map(kind -> kind.group(1));
        assertThat(Words.OF_REPORT.kinds()).containsKeys(kinds.toArray(String[]::new));
    }

    @Test
    void aTimeLimitIsReadHoweverItIsWritten() {
        var calendar = new WorkCalendar();
        var begin = LocalDate.of(2026, 2, 13);
        assertThat(TimeLimit.end("2026-03-02", begin, calendar)).contains(LocalDate.of(2026, 3, 2));
        assertThat(TimeLimit.end("20260302", begin, calendar)).contains(LocalDate.of(2026, 3, 2));
        assertThat(TimeLimit.end("2026年3月2日前", begin, calendar)).contains(LocalDate.of(2026, 3, 2));
        assertThat(TimeLimit.end("7个工作日", begin, calendar)).contains(LocalDate.of(2026, 3, 2));
        assertThat(TimeLimit.end("10日内", begin, calendar)).contains(LocalDate.of(2026, 2, 23));
        assertThat(TimeLimit.end("2026-13-40", begin, calendar)).isEmpty();
        assertThat(TimeLimit.end("尽快", begin, calendar)).isEmpty();
    }
}

package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTests {

    @TempDir
    private Path folder;

    @Test
    void aTitleAboveTheHeaderIsPassedOver() throws IOException {
        Recorded table = read("项目统计表\n标段编号,最高投标限价(万元),投标报价（元）\nL1,12.5,120000\n");
        assertThat(table.rows).containsExactly(List.of("L1", "12.5", "120000"));
        assertThat(table.sheets.getFirst().line()).isEqualTo(2);
        assertThat(table.sheets.getFirst().headers())
                .containsExactly(
                        new Header("标段编号", "标段编号", null, 0),
                        new Header("最高投标限价(万元)", "最高投标限价", "万元", 1),
                        new Header("投标报价（元）", "投标报价", "元", 2));
        assertThat(table.lines).containsExactly(3L);
    }

    @Test
    void aTableMayBeginInColumnB() throws IOException {
        Recorded table = read(",标段编号,备注\n,L1,a\n,L2,b\n");
        assertThat(table.rows).containsExactly(List.of("L1", "a"), List.of("L2", "b"));
        assertThat(table.sheets.getFirst().headers().getFirst().letter()).isEqualTo("B");
    }

    @Test
    void aHeaderOfTwoRowsIsMerged() throws IOException {
        Recorded table = read("标段编号,投标人,,备注\n,名称,代码,\nL1,甲,C1,x\n标段编号,投标人,,备注\n,名称,代码,\nL2,乙,C2,y\n");
        assertThat(table.sheets.getFirst().headers().stream().map(Header::folded))
                .containsExactly("标段编号", "投标人名称", "投标人代码", "备注");
        assertThat(table.rows).containsExactly(List.of("L1", "甲", "C1", "x"), List.of("L2", "乙", "C2", "y"));
        assertThat(table.tallies).containsExactly(new Tally(2, 0, 0, 2));
    }

    @Test
    void theSeparatorIsGuessedByTheHeader() throws IOException {
        for (String separator : List.of(",", ";", "\t", "|")) {
            Recorded table =
                    read(String.join(separator, "标段编号", "备注") + "\n" + String.join(separator, "L1", "x") + "\n");
            assertThat(table.rows).containsExactly(List.of("L1", "x"));
        }
    }

    @Test
    void linesArePhysicalAndRawIsAsWritten() throws IOException {
        Recorded table = read("标段编号,备注\r\nL1,\"a\r\nb \"\"c\"\"\"\r\n\r\nL2,d\r\n");
        assertThat(table.rows).containsExactly(List.of("L1", "a\r\nb \"c\""), List.of("L2", "d"));
        assertThat(table.lines).containsExactly(2L, 5L);
        assertThat(table.raws).containsExactly("L1,\"a\r\nb \"\"c\"\"\"", "L2,d");
        assertThat(table.tallies).containsExactly(new Tally(2, 0, 1, 0));
    }

    @Test
    void anUnclosedQuoteCostsOneRecord() throws IOException {
        Recorded table = read("标段编号,备注,值\nL1,\"a,1\nL2,b,2\nL3,\"c\",3\nL4,d,4\n");
        assertThat(table.rows).extracting(List::getFirst).containsExactly("L2", "L3", "L4");
        assertThat(table.broken).singleElement().satisfies(broken -> {
            assertThat(broken.line()).isEqualTo(2);
            assertThat(broken.raw()).isEqualTo("L1,\"a,1");
            assertThat(broken.byteOffset()).isEqualTo("标段编号,备注,值\n".getBytes(StandardCharsets.UTF_8).length);
        });
    }

    @Test
    void raggedRecordsAreBrokenUnlessTheSurplusIsBlank() throws IOException {
        Recorded table = read("标段编号,备注\nL1,a,\nL2\nL3,b,c\nL4,d,,\n");
        assertThat(table.rows).containsExactly(List.of("L1", "a"), List.of("L4", "d"));
        assertThat(table.broken).extracting(BrokenRow::line).containsExactly(3L, 4L);
        assertThat(table.broken).extracting(BrokenRow::column).containsExactly(-1, 2);
    }

    @Test
    void rareCharactersOfGb18030Survive() throws IOException {
        Path file = folder.resolve("rare.csv");
        Files.writeString(file, "标段编号,投标人名称\nL1,䶮湖𠮷建设\n", Charset.forName("GB18030"));
        assertThat(Recorded.read(SourceFile.at(file)).rows).containsExactly(List.of("L1", "䶮湖𠮷建设"));
    }

    @Test
    void twoColumnsOfOneKnownNameAreRefused() {
        assertThatThrownBy(() -> read("标段编号,投标报价(元),投标报价（万元）\nL1,1,2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Columns B and C are both 投标报价");
    }

    @Test
    void recordsMaySpanBlocksInEveryEncoding() throws IOException {
        StringBuilder text = new StringBuilder("标段编号,投标人名称,备注\r\n");
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String remark = "行\r\n𠮷".repeat(i % 60) + (i == 1_500 ? "\n长".repeat(100_000) : "");
            expected.add(List.of("L" + i, "䶮湖" + i, remark));
            text.append("L%d,䶮湖%d,\"%s\"\r\n".formatted(i, i, remark));
        }
        for (String charset : List.of("UTF-8", "GB18030", "x-UTF-16LE-BOM")) {
            Path file = folder.resolve(charset + ".csv");
            Files.writeString(file, text, Charset.forName(charset));
            Recorded table = Recorded.read(SourceFile.at(file));
            assertThat(table.rows).isEqualTo(expected);
            assertThat(table.lines.getLast())
                    .isEqualTo(text.toString().lines().count()
                            - expected.getLast().getLast().lines().count()
                            + 1);
        }
    }

    @Test
    void aBrokenRecordIsFoundAgainByItsByteOffset() throws IOException {
        StringBuilder text = new StringBuilder("标段编号,备注\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i % 7_001 == 5 ? "坏%d,a,b\n" : i % 7_001 == 9 ? "坏%d,\"a\n" : "L%d,䶮\n".formatted(i));
        }
        for (String charset : List.of("UTF-8", "GB18030", "x-UTF-16LE-BOM")) {
            Charset encoding = Charset.forName(charset);
            Path file = folder.resolve(charset + ".csv");
            Files.writeString(file, text, encoding);
            byte[] bytes = Files.readAllBytes(file);
            Recorded table = Recorded.read(SourceFile.at(file));
            assertThat(table.broken).hasSize(18).allSatisfy(broken -> {
                Charset plain = charset.startsWith("x-") ? StandardCharsets.UTF_16LE : encoding;
                byte[] raw = broken.raw().getBytes(plain);
                int at = Math.toIntExact(broken.byteOffset());
                assertThat(Arrays.copyOfRange(bytes, at, at + raw.length)).isEqualTo(raw);
            });
        }
    }

    @Test
    void aColumnWithoutHeaderIsTold() throws IOException {
        Recorded table = read(",标段编号,备注\n0,L1,a\n1,L2,b\n");
        assertThat(table.rows).containsExactly(List.of("L1", "a"), List.of("L2", "b"));
        assertThat(table.notes).containsExactly("Column A has no header; its values are not read.");
    }

    @Test
    void aNarrowTableIsKnownByItsOnlyName() throws IOException {
        assertThat(read("值\n192.0.2.1\n\n192.0.2.2\n").rows)
                .containsExactly(List.of("192.0.2.1"), List.of("192.0.2.2"));
    }

    @Test
    void aSheetThatIsNotWantedIsPassedOver() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "标段编号,备注\nL1,a\n");
        Recorded unwanting = new Recorded() {
            @Override
            public boolean sheet(SheetHeader header) {
                return false;
            }
        };
        new TableReader(ReadLimits.defaults()).read(SourceFile.at(file), Recorded.HEADERS, unwanting);
        assertThat(unwanting.rows).isEmpty();
        assertThat(unwanting.tallies).isEmpty();
    }

    private Recorded read(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return Recorded.read(SourceFile.at(file));
    }
}

package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a correct program writes is read back equal. */
class TablesAsWrittenTests {

    enum Form {
        UTF_8("", StandardCharsets.UTF_8),
        UTF_8_MARKED("\uFEFF", StandardCharsets.UTF_8),
        GB18030("", Charset.forName("GB18030")),
        UTF_16LE("\uFEFF", StandardCharsets.UTF_16LE),
        UTF_16BE("\uFEFF", StandardCharsets.UTF_16BE);

        private final String mark;
        private final Charset charset;

        Form(String mark, Charset charset) {
            this.mark = mark;
            this.charset = charset;
        }
    }

    @Property(tries = 400, seed = "20261123")
    void aTableIsReadBackEqual(
            @ForAll("tables") List<List<String>> table,
            @ForAll Form form,
            @ForAll("separators") char separator,
            @ForAll boolean titled)
            throws IOException {
        StringWriter text = new StringWriter();
        text.write(form.mark);
        CsvWriter writer =
                CsvWriter.builder().bufferSize(0).fieldSeparator(separator).build(text);
        if (titled) {
            writer.writeRecord("项目统计表");
        }
        writer.writeRecord("标段编号", "投标人名称", "备注");
        table.forEach(writer::writeRecord);
        Path path = Files.createTempFile("table", ".csv");
        try {
            Files.writeString(path, text.toString(), form.charset);
            Recorded recorded = Recorded.read(SourceFile.at(path));
            assertThat(recorded.rows).isEqualTo(table);
            assertThat(recorded.broken).isEmpty();
        } finally {
            Files.delete(path);
        }
    }

    /** The first cell is never blank, so that no row is a blank line. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> key = Arbitraries.integers().between(0, 99_999).map(n -> "L" + n);
        Arbitrary<String> cell = Arbitraries.of(
                        "a", "甲", "䶮", "𠮷", "é", " ", "\"", ",", ";", "|", "\t", "\n", "\r\n", "\r", "'", "=", "0",
                        "（")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        Arbitrary<List<String>> row =
                key.flatMap(k -> cell.list().ofSize(2).map(rest -> List.of(k, rest.get(0), rest.get(1))));
        return row.list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }
}

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
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static final int TRIES = 400;
    private static final String SEPARATORS = ",;\t|";
    private static final List<String> PARTS =
            List.of("a", "甲", "䶮", "𠮷", "é", " ", "\"", ",", ";", "|", "\t", "\n", "\r\n", "\r", "'", "=", "0", "（");

    private final Random random = new Random(20_261_123);

    @TempDir
    private Path folder;

    @Test
    void aTableIsReadBackEqual() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            List<List<String>> table = table();
            Form form = Form.values()[random.nextInt(Form.values().length)];
            char separator = SEPARATORS.charAt(random.nextInt(SEPARATORS.length()));
            Path path = folder.resolve("table" + i + ".csv");
            Files.writeString(path, written(table, form, separator), form.charset);
            Recorded recorded = Recorded.read(SourceFile.at(path));
            assertThat(recorded.rows)
                    .as("try %d, %s, separator %s", i, form, separator)
                    .isEqualTo(table);
            assertThat(recorded.broken).isEmpty();
        }
    }

    private String written(List<List<String>> table, Form form, char separator) {
        StringWriter text = new StringWriter();
        text.write(form.mark);
        CsvWriter writer =
                CsvWriter.builder().bufferSize(0).fieldSeparator(separator).build(text);
        if (random.nextBoolean()) {
            writer.writeRecord("项目统计表");
        }
        writer.writeRecord("标段编号", "投标人名称", "备注");
        table.forEach(writer::writeRecord);
        return text.toString();
    }

    /** The first cell is never blank, so that no row is a blank line. */
    private List<List<String>> table() {
        return IntStream.range(0, random.nextInt(61))
                .mapToObj(row -> List.of("L" + random.nextInt(100_000), cell(), cell()))
                .toList();
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        for (int n = random.nextInt(13); n > 0; n--) {
            cell.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return cell.toString();
    }
}

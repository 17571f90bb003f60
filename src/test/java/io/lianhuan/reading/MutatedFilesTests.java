package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good files with a few bytes changed at random: whatever comes of them, it is a refusal or a balanced account. */
class MutatedFilesTests {

    @TempDir
    private Path folder;

    @Test
    void aMutatedTableIsRefusedOrAccountedFor() throws IOException {
        String table = "统计表\n标段编号,备注,值\n" + "L1,\"甲,\n\"\"乙\"\"\",1\nL2,䶮𠮷,2\r\n\nL3,c,\"3\"\n".repeat(20);
        mutate(table.getBytes(StandardCharsets.UTF_8), 1_500);
        mutate(table.getBytes(Charset.forName("GB18030")), 500);
        mutate(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE), 500);
    }

    @Test
    void aMutatedDocumentIsRefusedOrAccountedFor() throws IOException {
        String release = "{\"ocid\":\"a\",\"bids\":[{\"value\":1.5e3,\"name\":\"甲\\u4e59\"}],\"x\":null}";
        mutate((release + "\n").repeat(10).getBytes(StandardCharsets.UTF_8), 1_000);
        mutate(("{\"releases\":[" + release + "," + release + "]}").getBytes(StandardCharsets.UTF_8), 1_000);
    }

    @Test
    void aMutatedWorkbookIsRefusedOrAccountedFor() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("S");
            for (int i = 0; i < 20; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "标段编号" : "L" + i);
                row.createCell(1).setCellValue(i == 0 ? "备注" : "甲" + i);
            }
            workbook.write(bytes);
        }
        mutate(bytes.toByteArray(), 500);
    }

    private void mutate(byte[] good, int times) throws IOException {
        Random random = new Random(11);
        Path path = folder.resolve("mutated");
        for (int i = 0; i < times; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(bytes.length);
                boolean telling = random.nextBoolean();
                bytes[at] = telling ? (byte) "\",\n\r{}[]\0\\".charAt(random.nextInt(10)) : (byte) random.nextInt(256);
            }
            Files.write(path, bytes);
            read(SourceFile.at(path));
        }
    }

    private static void read(SourceFile file) {
        Recorded recorded = new Recorded();
        try {
            if (FileKind.of(file) == FileKind.JSON) {
                new JsonDocuments(ReadLimits.defaults()).read(file, recorded.documents());
            } else {
                new TableReader(ReadLimits.defaults()).read(file, Recorded.HEADERS, recorded);
            }
        } catch (UnreadableFile refused) {
            assertThat(refused.cure()).isNotBlank();
            return;
        }
        assertThat(recorded.tallies).isNotEmpty();
        assertThat(recorded.read()).isEqualTo(recorded.rows.size() + recorded.broken.size());
    }
}

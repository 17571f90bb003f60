package io.lianhuan.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are wrong in one way each: refused with a reason, or read with every record accounted for. */
class MalformedFilesTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "标段编号,备注,值\n";
    private static final String CONTENT_TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
            <Override PartName="/xl/sharedStrings.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
            <Override PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""";
    private static final String ROOT_RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="xl/workbook.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";
    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="worksheets/sheet1.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>\
            <Relationship Id="rId2" Target="sharedStrings.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>\
            <Relationship Id="rId3" Target="styles.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>""";
    private static final String WORKBOOK = """
            <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
            <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String STYLES = """
            <?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""";
    private static final String STRINGS = strings("<si><t>L0</t></si>");
    private static final String TOP = row(1, text("A1", "标段编号") + text("B1", "备注") + text("C1", "值"));

    @TempDir
    private Path folder;

    /**
     * One file.
     *
     * @param refusal part of the refusal's message; null if the file is read
     * @param rows rows expected
     * @param reasons part of the reason of each broken row
     */
    record Case(String name, Content content, @Nullable String refusal, int rows, List<String> reasons) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMalformedFileIsRefusedOrAccountedFor(Case malformed) throws IOException {
        Path path = folder.resolve(malformed.name().replaceAll("[^a-z0-9.]+", "-"));
        try (OutputStream out = Files.newOutputStream(path)) {
            malformed.content().writeTo(out);
        }
        Recorded recorded = new Recorded();
        Throwable thrown = Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> catchThrowable(() -> read(SourceFile.at(path), recorded)));
        if (malformed.refusal() != null) {
            assertThat(thrown).isInstanceOf(UnreadableFile.class).hasMessageContaining(malformed.refusal());
            assertThat(recorded.rows).isEmpty();
            return;
        }
        assertThat(thrown).isNull();
        assertThat(recorded.rows).hasSize(malformed.rows());
        assertThat(recorded.broken).hasSize(malformed.reasons().size());
        for (int i = 0; i < malformed.reasons().size(); i++) {
            assertThat(recorded.broken.get(i).reason())
                    .contains(malformed.reasons().get(i));
        }
        assertThat(recorded.read())
                .isEqualTo(malformed.rows() + malformed.reasons().size());
    }

    private static void read(SourceFile file, Recorded recorded) {
        if (FileKind.of(file) == FileKind.JSON) {
            new JsonDocuments(ReadLimits.defaults()).read(file, recorded.documents());
        } else {
            new TableReader(ReadLimits.defaults()).read(file, Recorded.HEADERS, recorded);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(kinds(), encodings(), quotes(), records(), headers(), workbooks(), cells(), packed(), json())
                .flatMap(List::stream);
    }

    private static List<Case> kinds() {
        return List.of(
                refused("empty.csv", bytes(""), "The file is empty"),
                refused("only-a-bom.csv", bytes("\uFEFF"), "The file is empty"),
                refused("only-blank-lines.csv", bytes("\n\n \n"), "No header is found"),
                refused("pdf.csv", bytes("%PDF-1.7\n"), "a PDF document"),
                refused("rar.csv", raw(0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00), "a RAR archive"),
                refused("7z.xlsx", raw(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4), "a 7z archive"),
                refused("png.csv", raw(0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10), "a PNG picture"),
                refused("html.xls", bytes("<html><table><tr><td>标段编号</td></tr></table></html>"), "a web page"),
                refused("spreadsheet-2003.xml", bytes("<?xml version=\"1.0\"?><Workbook/>"), "an XML document"),
                refused("xls.xlsx", MalformedFilesTests::oldWorkbook, "Excel 97-2003"),
                refused("encrypted.xlsx", MalformedFilesTests::encryptedWorkbook, "encrypted with a password"),
                refused(
                        "ole-stub.xlsx",
                        raw(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2),
                        "damaged Office file"),
                refused("zip.xlsx", zip("readme.txt", "hello"), "not a workbook"),
                refused(
                        "word.xlsx",
                        zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>"),
                        "a Word document"),
                refused("zeros.csv", out -> out.write(new byte[5_000]), "not a text file"),
                refused("sqlite.csv", bytes("SQLite format 3\0abc"), "an SQLite database"));
    }

    private static List<Case> encodings() {
        byte[] utf8 = (HEADER + "L1,甲,1\n").getBytes(UTF_8);
        return List.of(
                refused(
                        "latin-1.csv",
                        out -> {
                            out.write(HEADER.getBytes(UTF_8));
                            out.write("L1,caf".getBytes(UTF_8));
                            out.write(new byte[] {(byte) 0xE9, ',', '1', '\n'});
                        },
                        "neither UTF-8"),
                refused(
                        "utf-8-damaged-late.csv",
                        out -> {
                            out.write(HEADER.getBytes(UTF_8));
                            for (int i = 0; i < 20_000; i++) {
                                out.write(("L" + i + ",甲乙,1\n").getBytes(UTF_8));
                            }
                            out.write(new byte[] {'L', ',', (byte) 0xFF, ',', '1', '\n'});
                        },
                        "The text is UTF-8, but byte"),
                refused(
                        "utf-8-cut-in-a-character.csv",
                        out -> {
                            out.write("标段编号,备注,值\n".repeat(20).getBytes(UTF_8));
                            out.write(utf8, 0, 2);
                        },
                        "The text is UTF-8"),
                refused(
                        "utf-8-bom-then-gb18030.csv",
                        out -> {
                            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
                            out.write((HEADER + "L1,甲,1\n").getBytes(GB18030));
                        },
                        "The text is UTF-8"),
                refused("utf-16-without-bom.csv", bytes(HEADER + "L1,abcdefgh,1\n", UTF_16LE), "UTF-16 without"),
                refused("utf-16be-without-bom.csv", bytes(HEADER + "L1,abcdefgh,1\n", UTF_16BE), "UTF-16 without"),
                refused("utf-32.csv", raw(0xFF, 0xFE, 0, 0, 'a', 0, 0, 0), "UTF-32"),
                refused(
                        "utf-16-odd.csv",
                        out -> {
                            out.write(("\uFEFF" + HEADER).getBytes(UTF_16LE));
                            out.write('x');
                        },
                        "half a character"),
                read(
                        "gb18030-after-much-ascii.csv",
                        out -> {
                            out.write(HEADER.getBytes(GB18030));
                            for (int i = 0; i < 50_000; i++) {
                                out.write(("L" + i + ",a,1\n").getBytes(GB18030));
                            }
                            out.write("L,䶮𠮷,1\n".getBytes(GB18030));
                        },
                        50_001),
                read(
                        "utf-16-half-surrogate.csv",
                        out -> {
                            out.write(("\uFEFF" + HEADER + "L1,").getBytes(UTF_16LE));
                            out.write(new byte[] {0x00, (byte) 0xD8});
                            out.write(",1\nL2,𠮷,2\n".getBytes(UTF_16LE));
                        },
                        1,
                        "half of a surrogate pair"),
                read("replacement-character.csv", bytes(HEADER + "L1,\uFFFD,1\nL2,b,2\n"), 1, "U+FFFD"),
                read("nul.csv", bytes(HEADER + "L1,a\0b,1\nL2,b,2\n"), 1, "U+0000"),
                read("escape-code.csv", bytes(HEADER + "L1,\u001B[31m,1\nL2,b,2\n"), 1, "U+001B"),
                read("delete.csv", bytes(HEADER + "L1,a\u007F,1\nL2,b,2\n"), 1, "U+007F"));
    }

    private static List<Case> quotes() {
        return List.of(
                read("unclosed-quote.csv", bytes(HEADER + "L1,\"a,1\nL2,b,2\nL3,c,3\n"), 2, "never closed"),
                read("unclosed-quote-in-the-last-line.csv", bytes(HEADER + "L1,a,1\nL2,\"b,2"), 1, "never closed"),
                read(
                        "unclosed-quote-before-a-quoted-cell.csv",
                        bytes(HEADER + "L1,\"a,1\nL2,\"b\",2\nL3,c,3\n"),
                        2,
                        "closing quote"),
                read(
                        "unclosed-quote-swallows-a-record.csv",
                        bytes(HEADER + "L1,\"a,1\nL2,b,\"\nL3,c,3\n"),
                        1,
                        "swallows",
                        "never closed"),
                read(
                        "tail-of-a-quote-that-swallows-a-record.csv",
                        bytes(HEADER + "\"L1\nL2,x\",b\nL3,c,3\n"),
                        1,
                        "swallows",
                        "quotes do not match"),
                read(
                        "unclosed-quote-in-every-line.csv",
                        out -> {
                            out.write(HEADER.getBytes(UTF_8));
                            for (int i = 0; i < 20_000; i++) {
                                out.write(("L" + i + ",a,1\nM" + i + ",\"b,2\n").getBytes(UTF_8));
                            }
                        },
                        20_000,
                        repeated(20_000, "")),
                read(
                        "unclosed-quote-then-many-lines.csv",
                        out -> {
                            out.write((HEADER + "L0,\"a,1\n").getBytes(UTF_8));
                            byte[] line = "L1,b,2\n".getBytes(UTF_8);
                            for (int i = 0; i < 200_000; i++) {
                                out.write(line);
                            }
                        },
                        200_000,
                        "never closed"),
                read("text-after-a-quote.csv", bytes(HEADER + "L1,\"a\"b,1\nL2,c,2\n"), 1, "closing quote"),
                read(
                        "text-after-a-quote-in-the-first-cell.csv",
                        bytes(HEADER + "\nL0,x,0\n\"L\"1,a,1\nL2,c,2\n"),
                        2,
                        "closing quote"),
                read("lonely-quote.csv", bytes(HEADER + "L1,\",1\nL2,c,2\n"), 1, "never closed"),
                read("quote-inside-a-cell.csv", bytes(HEADER + "L1,5\" pipe,1\nL2,c,2\n"), 2),
                read("unclosed-quote-in-the-title.csv", bytes("\"统计表\n" + HEADER + "L1,a,1\n"), 1));
    }

    private static List<Case> records() {
        return List.of(
                read("too-few-cells.csv", bytes(HEADER + "L1,a\nL2,b,2\n"), 1, "has 2 cells"),
                read("too-many-cells.csv", bytes(HEADER + "L1,a,1,x\nL2,b,2,\n"), 1, "right of the last header"),
                read(
                        "line-break-outside-quotes.csv",
                        bytes(HEADER + "L1,a\nb,1\nL2,b,2\n"),
                        1,
                        "has 2 cells",
                        "has 2 cells"),
                read("ragged-text-of-two-lines.csv", bytes(HEADER + "L1,\"a\nb\"\nL2,b,2\n"), 1, "has 2 cells"),
                read("lone-carriage-returns.csv", bytes("标段编号,备注,值\rL1,a,1\rL2,b,2\r"), 2),
                read("mixed-line-ends.csv", bytes("标段编号,备注,值\r\nL1,a,1\nL2,b,2\rL3,c,3"), 3),
                read("no-last-line-end.csv", bytes(HEADER + "L1,a,1"), 1),
                read("blank-lines-between.csv", bytes(HEADER + "\n\nL1,a,1\n,,\n \n\nL2,b,2\n\n"), 2),
                read("header-once-more.csv", bytes(HEADER + "L1,a,1\n" + HEADER + "L2,b,2\n"), 2),
                read("header-only.csv", bytes(HEADER), 0),
                read(
                        "line-of-10-million.csv",
                        out -> {
                            out.write((HEADER + "L1,").getBytes(UTF_8));
                            fill(out, 10_000_000);
                            out.write(",1\nL2,b,2\n".getBytes(UTF_8));
                        },
                        1,
                        "The line has more than"),
                read(
                        "cell-of-100-million.csv",
                        out -> {
                            out.write((HEADER + "L1,\"").getBytes(UTF_8));
                            fill(out, 100_000_000);
                            out.write("\",1\nL2,b,2\n".getBytes(UTF_8));
                        },
                        1,
                        "The line has more than"),
                read(
                        "cell-of-2-million.csv",
                        out -> {
                            out.write((HEADER + "L1,").getBytes(UTF_8));
                            fill(out, 2_000_000);
                            out.write(",1\nL2,b,2\n".getBytes(UTF_8));
                        },
                        1,
                        "A cell has more than"),
                read("million-separators.csv", bytes(HEADER + "L1,a,1" + ",".repeat(1_000_000) + "\nL2,b,2\n"), 2),
                read(
                        "million-cells.csv",
                        bytes(HEADER + "L1,a,1" + ",x".repeat(1_000_000) + "\nL2,b,2\n"),
                        1,
                        "right of"),
                read(
                        "quoted-line-breaks-without-end.csv",
                        bytes(HEADER + "L1,\"" + "\n".repeat(2_000_000)),
                        0,
                        "never closed"));
    }

    private static List<Case> headers() {
        return List.of(
                refused("no-header.csv", bytes("a,b,c\n1,2,3\n"), "No header is found"),
                refused("nearly-a-header.csv", bytes("标段编码,投标报价款\n1,2\n"), "Nearest known headers: 标段编号, 投标报价"),
                refused("header-in-row-40.csv", bytes("x\n".repeat(39) + HEADER + "L1,a,1\n"), "No header is found"),
                refused(
                        "two-columns-of-one-name.csv",
                        bytes("标段编号,备注,标段编号\nL1,a,L2\n"),
                        "Columns A and C are both 标段编号"),
                refused("two-units-of-one-name.csv", bytes("标段编号,投标报价(元),投标报价(万元)\n"), "Columns B and C are both 投标报价"),
                refused("million-headers.csv", bytes(HEADER.strip() + ",列".repeat(1_000_000) + "\n"), "columns"),
                refused("300-headers.csv", bytes(HEADER.strip() + ",列".repeat(300) + "\nL1\n"), "has 303 columns"),
                refused(
                        "header-of-10-million.csv",
                        bytes(HEADER.strip() + "x".repeat(10_000_000)),
                        "The first line has more"),
                read("same-unknown-header-twice.csv", bytes("标段编号,备注,x,x\nL1,a,1,2\n"), 1),
                read("separator-in-the-title.csv", bytes("统计表;2025;甲\n标段编号,备注,值\nL1,a;b,1\n"), 1));
    }

    private static List<Case> workbooks() {
        return List.of(
                refused(
                        "cut.xlsx",
                        out -> {
                            ByteArrayOutputStream whole = new ByteArrayOutputStream();
                            workbook(sheet(TOP)).writeTo(whole);
                            out.write(whole.toByteArray(), 0, whole.size() / 2);
                        },
                        "damaged"),
                refused("macros.xlsx", zip("xl/vbaProject.bin", "x"), "macros"),
                refused("binary.xlsx", zip("xl/workbook.bin", "x"), "binary workbook"),
                refused(
                        "xxe-in-the-sheet.xlsx",
                        workbook(doctype("worksheet") + sheet(TOP).substring(21)),
                        "DOCTYPE"),
                refused(
                        "xxe-in-the-strings.xlsx",
                        workbook(sheet(TOP), doctype("sst") + STRINGS.substring(21), STYLES),
                        "DOCTYPE"),
                refused(
                        "xxe-in-the-styles.xlsx",
                        workbook(sheet(TOP), STRINGS, doctype("styleSheet") + STYLES.substring(21)),
                        "DOCTYPE"),
                refused("billion-laughs.xlsx", workbook(sheet(TOP), laughs(), STYLES), "DOCTYPE"),
                refused(
                        "no-sheet-part.xlsx",
                        zip(
                                "[Content_Types].xml",
                                CONTENT_TYPES,
                                "_rels/.rels",
                                ROOT_RELATIONS,
                                "xl/workbook.xml",
                                WORKBOOK),
                        "damaged"),
                refused("sheet-not-well-formed.xlsx", workbook("<worksheet><sheetData><row r=\"1\">"), "damaged"),
                refused("2000-parts.xlsx", MalformedFilesTests::manyParts, "more than 1000 parts"),
                refused("zip-bomb.xlsx", bomb("xl/worksheets/sheet1.xml", 300_000_000, ' '), "unfolds to more than"),
                refused("zip-bomb-in-the-styles.xlsx", bomb("xl/styles.xml", 100_000_000, ' '), "unfolds to more than"),
                refused(
                        "zip-bomb-below-the-cap.xlsx",
                        bomb("xl/worksheets/sheet1.xml", 150_000_000, ' '),
                        "hundred times"),
                refused("no-header.xlsx", workbook(sheet(row(1, text("A1", "x")))), "No header is found"),
                refused("rows-out-of-order.xlsx", workbook(sheet(row(5, text("A5", "x")) + TOP)), "rows must ascend"),
                refused(
                        "row-beyond-the-last.xlsx",
                        workbook(sheet(TOP.replace("\"1\"", "\"1048577\""))),
                        "rows must ascend"),
                refused(
                        "cells-out-of-order.xlsx",
                        workbook(sheet(row(1, text("B1", "x") + text("A1", "y")))),
                        "out of order"),
                refused("header-at-xfd.xlsx", workbook(sheet(row(1, text("XFD1", "标段编号")))), "column XFD"));
    }

    private static List<Case> cells() {
        return List.of(
                read(
                        "sparse.xlsx",
                        workbook(sheet(TOP + row(2, text("A2", "L1")) + row(1_048_576, text("A1048576", "L2")))),
                        2),
                read(
                        "cell-at-xfd.xlsx",
                        workbook(sheet(TOP + row(2, text("A2", "L1") + text("XFD2", "x")))),
                        0,
                        "beyond the 256th"),
                read(
                        "error-cell.xlsx",
                        workbook(sheet(TOP + row(2, text("A2", "L1") + cell("B2", "e", "#N/A")))),
                        0,
                        "#N/A"),
                read(
                        "formula-without-result.xlsx",
                        workbook(sheet(TOP + row(2, text("A2", "L1") + "<c r=\"B2\"><f>1+1</f></c>"))),
                        0,
                        "without a result"),
                read(
                        "missing-shared-string.xlsx",
                        workbook(sheet(TOP + row(2, cell("A2", "s", "7")) + row(3, cell("A3", "s", "0")))),
                        1,
                        "shared string"),
                read(
                        "number-that-is-none.xlsx",
                        workbook(sheet(TOP + row(2, cell("A2", "n", "abc")))),
                        0,
                        "that is none"),
                read("endless-number.xlsx", workbook(sheet(TOP + row(2, cell("A2", "n", "1e999")))), 0, "that is none"),
                read(
                        "impossible-date.xlsx",
                        workbook(sheet(TOP + row(2, "<c r=\"A2\" s=\"1\"><v>-5</v></c>"))),
                        0,
                        "that is none"),
                read("nul-in-a-text.xlsx", workbook(sheet(TOP + row(2, text("A2", "a_x0000_b")))), 0, "U+0000"),
                read(
                        "cell-right-of-the-header.xlsx",
                        workbook(sheet(TOP + row(2, text("A2", "L1") + text("F2", "x")))),
                        0,
                        "right of"),
                read(
                        "text-of-2-million.xlsx",
                        workbook(sheet(TOP + row(2, text("A2", "x".repeat(2_000_000))))),
                        0,
                        "more than 1048576"),
                read(
                        "blank-rows.xlsx",
                        workbook(sheet(TOP + row(2, "") + row(3, text("A3", " ")) + row(4, text("A4", "L1")))),
                        1));
    }

    private static List<Case> packed() {
        byte[] table = (HEADER + "L1,a,1\n").getBytes(UTF_8);
        return List.of(
                read("table.csv.gz", gzip(out -> out.write(table)), 1),
                refused(
                        "cut.csv.gz",
                        out -> {
                            ByteArrayOutputStream whole = new ByteArrayOutputStream();
                            gzip(in -> in.write((HEADER + "L1,a,1\n".repeat(10_000)).getBytes(UTF_8)))
                                    .writeTo(whole);
                            out.write(whole.toByteArray(), 0, whole.size() - 12);
                        },
                        "damaged or cut off"),
                refused(
                        "bomb.csv.gz",
                        gzip(out -> {
                            out.write(table);
                            fill(out, 300_000_000);
                        }),
                        "times its size"),
                refused("workbook.gz", gzip(workbook(sheet(TOP))), "inside a gzip file"),
                refused("gzip-head-only.csv", raw(0x1F, 0x8B, 8), "damaged or cut off"));
    }

    private static List<Case> json() {
        String one = "{\"ocid\":\"a\"}\n";
        return List.of(
                refused("cut.json", bytes("[{\"a\":1},{\"a\""), "not well-formed"),
                refused("text-after.json", bytes("{\n\"a\":1}\n xyz"), "not well-formed"),
                refused("second-document.json", bytes("[{\"a\":1}]\n[2]"), "Something follows"),
                refused(
                        "deep.json",
                        bytes("[" + "{\"a\":".repeat(500) + "1" + "}".repeat(500) + "]"),
                        "deeper than 64"),
                refused("long-number.json", bytes("{\n\"a\":" + "9".repeat(2_000) + "\n}"), "too long"),
                refused("table-as-json.json", bytes("{\n\"a\":,\n}"), "not well-formed"),
                read("bad-line.jsonl", bytes(one + "{\"a\":\n" + one), 2, "not well-formed"),
                read("bad-first-line.json", bytes("{\"a\":1,}\n" + one + one), 2, "not well-formed"),
                read(
                        "deep-line.jsonl",
                        bytes(one + "{\"a\":".repeat(500) + "1" + "}".repeat(500) + "\n" + one),
                        2,
                        "deeper than 64"),
                read("text-after-in-a-line.jsonl", bytes(one + "{} {}\n"), 1, "not well-formed"),
                read("scalar-line.jsonl", bytes(one + "17\n"), 1, "not an object"),
                read(
                        "overlong-line.jsonl",
                        bytes(one + "{\"a\":\"" + "x".repeat(20_000_000) + "\"}\n" + one),
                        2,
                        "more than 16777216"),
                read(
                        "key-twice.json",
                        bytes("[{\"a\":1},{\"a\":{\"b\":1,\"b\":2},\"c\":[1]},{\"a\":3}]"),
                        2,
                        "At /1: The object holds one key twice"),
                read("huge-exponent.json", bytes("[{\"a\":1e999999999},{\"a\":1}]"), 1, "At /0/a: The number"),
                read("exponent-beyond-reason.json", bytes("[{\"a\":1e99999999999},{\"a\":1}]"), 1, "At /0: "),
                read("half-surrogate.json", bytes("[{\"a\":\"\\ud800\"},{\"a\":1}]"), 1, "half of a surrogate pair"),
                read(
                        "nul.json",
                        bytes("[{\"a\":[\"x\",\"\\u0000\"]},{\"a\":1}]"),
                        1,
                        "At /0/a/1: The text holds the control"),
                read(
                        "scalars-in-a-package.json",
                        bytes("{\"releases\":[1,{\"ocid\":\"a\"},[2]],\"uri\":\"x\"}"),
                        1,
                        "At /releases/0: This is not",
                        "At /releases/2"),
                read("empty-list.json", bytes("[]"), 0));
    }

    // Ways to make the files.

    private static Case refused(String name, Content content, String refusal) {
        return new Case(name, content, refusal, 0, List.of());
    }

    private static Case read(String name, Content content, int rows, String... reasons) {
        return new Case(name, content, null, rows, List.of(reasons));
    }

    private static String[] repeated(int times, String reason) {
        String[] reasons = new String[times];
        Arrays.fill(reasons, reason);
        return reasons;
    }

    private static Content bytes(String text) {
        return bytes(text, UTF_8);
    }

    private static Content bytes(String text, Charset charset) {
        return out -> out.write(text.getBytes(charset));
    }

    private static Content raw(int... bytes) {
        return out -> {
            for (int b : bytes) {
                out.write(b);
            }
        };
    }

    private static void fill(OutputStream out, int count) throws IOException {
        byte[] block = new byte[100_000];
        Arrays.fill(block, (byte) 'x');
        for (int i = 0; i < count / block.length; i++) {
            out.write(block);
        }
    }

    private static Content gzip(Content content) {
        return out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out);
            content.writeTo(packed);
            packed.finish();
        };
    }

    private static Content zip(String... namesAndTexts) {
        return out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                // Stored, so that long texts are not taken for bombs.
                byte[] text = namesAndTexts[i + 1].getBytes(UTF_8);
                CRC32 crc = new CRC32();
                crc.update(text);
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(text.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(text);
            }
            zip.finish();
        };
    }

    private static Content workbook(String sheet) {
        return workbook(sheet, STRINGS, STYLES);
    }

    private static Content workbook(String sheet, String strings, String styles) {
        return zip(parts(sheet, strings, styles).toArray(String[]::new));
    }

    private static List<String> parts(String sheet, String strings, String styles) {
        return new ArrayList<>(List.of(
                "[Content_Types].xml", CONTENT_TYPES,
                "_rels/.rels", ROOT_RELATIONS,
                "xl/workbook.xml", WORKBOOK,
                "xl/_rels/workbook.xml.rels", RELATIONS,
                "xl/worksheets/sheet1.xml", sheet,
                "xl/sharedStrings.xml", strings,
                "xl/styles.xml", styles));
    }

    private static Content bomb(String part, int size, char filling) {
        return out -> {
            List<String> parts = parts(sheet(TOP), STRINGS, STYLES);
            ZipOutputStream zip = new ZipOutputStream(out);
            for (int i = 0; i < parts.size(); i += 2) {
                zip.putNextEntry(new ZipEntry(parts.get(i)));
                String text = parts.get(i + 1);
                boolean hit = parts.get(i).equals(part);
                int middle = text.length() - (hit ? text.length() - text.lastIndexOf("</") : 0);
                zip.write(text.substring(0, middle).getBytes(UTF_8));
                byte[] block = new byte[100_000];
                Arrays.fill(block, (byte) filling);
                for (int n = 0; hit && n < size / block.length; n++) {
                    zip.write(block);
                }
                zip.write(text.substring(middle).getBytes(UTF_8));
            }
            zip.finish();
        };
    }

    private static void manyParts(OutputStream out) throws IOException {
        List<String> parts = parts(sheet(TOP), STRINGS, STYLES);
        for (int i = 0; i < 2_000; i++) {
            parts.add("xl/media/" + i + ".png");
            parts.add("x");
        }
        zip(parts.toArray(String[]::new)).writeTo(out);
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String strings(String items) {
        return "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + items + "</sst>";
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String cell(String reference, String type, String value) {
        return "<c r=\"" + reference + "\" t=\"" + type + "\"><v>" + value + "</v></c>";
    }

    private static String doctype(String root) {
        return "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    }

    private static String laughs() {
        return "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + strings("<si><t>&c;</t></si>").substring(21);
    }

    private static void oldWorkbook(OutputStream out) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue("标段编号");
            workbook.write(out);
        }
    }

    private static void encryptedWorkbook(OutputStream out) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(parts)) {
                new ByteArrayInputStream(new byte[2_000]).transferTo(encrypted);
            }
            parts.writeFilesystem(out);
        } catch (java.security.GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}

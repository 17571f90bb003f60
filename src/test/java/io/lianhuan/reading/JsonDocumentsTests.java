package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonDocumentsTests {

    @TempDir
    private Path folder;

    @Test
    void theReleasesOfAPackageComeOneByOne() throws IOException {
        Recorded read = read(
                "{\n \"uri\": \"x\",\n \"releases\": [\n  {\"ocid\": \"a\"},\n  {\"ocid\": \"b\"}\n ],\n \"version\": \"1.1\"\n}\n");
        assertThat(read.rows)
                .containsExactly(
                        List.of("/releases/0", "{\"ocid\":\"a\"}"), List.of("/releases/1", "{\"ocid\":\"b\"}"));
        assertThat(read.lines).containsExactly(4L, 5L);
    }

    @Test
    void theRecordsOfAPackageAreLeftWhole() throws IOException {
        Recorded read = read("{\"records\":[{\"ocid\":\"a\",\"releases\":[{\"id\":1}]}]}");
        assertThat(read.rows).containsExactly(List.of("/records/0", "{\"ocid\":\"a\",\"releases\":[{\"id\":1}]}"));
    }

    @Test
    void aRecordOfItsOwnIsNotTakenForAPackage() throws IOException {
        Recorded read = read("{\"releases\":[{\"id\":1}],\"ocid\":\"a\"}");
        assertThat(read.rows).containsExactly(List.of("", "{\"releases\":[{\"id\":1}],\"ocid\":\"a\"}"));
    }

    @Test
    void linesAndArraysAreToldApart() throws IOException {
        assertThat(read("{\"a\":1}\n\n{\"a\":2}").lines).containsExactly(1L, 3L);
        assertThat(read("[\n{\"a\":1},\n{\"a\":2}]").rows)
                .containsExactly(List.of("/0", "{\"a\":1}"), List.of("/1", "{\"a\":2}"));
        assertThat(read("{\n \"a\": 1\n}\n").rows).containsExactly(List.of("", "{\"a\":1}"));
    }

    @Test
    void aLineMayBeAPackage() throws IOException {
        Recorded read = read("{\"releases\":[{\"ocid\":\"a\"}]}\n{\"releases\":[{\"ocid\":\"b\"},7]}\n");
        assertThat(read.rows).extracting(List::getFirst).containsExactly("/releases/0", "/releases/0");
        assertThat(read.broken).singleElement().satisfies(broken -> {
            assertThat(broken.line()).isEqualTo(2);
            assertThat(broken.reason()).isEqualTo("At /releases/1: This is not an object.");
        });
    }

    @Test
    void amountsKeepTheirDigits() throws IOException {
        assertThat(read("{\"amount\":1234567890123456.78}").rows)
                .containsExactly(List.of("", "{\"amount\":1234567890123456.78}"));
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        Path file = folder.resolve("gb.json");
        Files.writeString(file, "[{\"name\":\"䶮𠮷\"}]", Charset.forName("GB18030"));
        Recorded recorded = new Recorded();
        new JsonDocuments(ReadLimits.defaults()).read(SourceFile.at(file), recorded.documents());
        assertThat(recorded.rows).containsExactly(List.of("/0", "{\"name\":\"䶮𠮷\"}"));
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        Path file = folder.resolve("releases.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"a\":1}\n{\"a\":2}\n".getBytes(Charset.forName("UTF-8")));
        }
        Recorded recorded = new Recorded();
        new JsonDocuments(ReadLimits.defaults()).read(SourceFile.at(file), recorded.documents());
        assertThat(recorded.tallies).containsExactly(new Tally(2, 0, 0, 0));
    }

    private Recorded read(String text) throws IOException {
        Path file = folder.resolve("document.json");
        Files.writeString(file, text);
        Recorded recorded = new Recorded();
        new JsonDocuments(ReadLimits.defaults()).read(SourceFile.at(file), recorded.documents());
        return recorded;
    }
}

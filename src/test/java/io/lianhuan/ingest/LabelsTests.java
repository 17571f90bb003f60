package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTests {

    private static final String MAPPING = """
            sheets:
              - headers: [no, firm]
                labels: { cartel: "'city:' + firm", fixed: no }
                tables: []
            """;

    @TempDir
    Path folder;

    @Test
    void aLabelTellsOfTheIdThatTheMappingMakes() throws IOException {
        assertThat(labels(MAPPING, "no,firm,cartel,fixed\n1,a,1,0\n2,b,0,是\n3,a,0,\n"))
                .containsExactly(
                        new Labels("cartel", new TreeMap<>(Map.of("city:a", true, "city:b", false))),
                        new Labels("fixed", new TreeMap<>(Map.of("1", false, "2", true))));
    }

    @Test
    void aLabelThatSaysNeitherYesNorNoIsRefusedWithItsLine() {
        assertThatThrownBy(() -> labels(MAPPING, "no,firm,cartel,fixed\n1,a,perhaps,0\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("cartel");
    }

    @Test
    void aMappingWithoutLabelsIsRefused() {
        assertThatThrownBy(() -> labels(MAPPING.replaceAll(".*labels.*\n", ""), "no,firm,cartel,fixed\n1,a,1,0\n"))
                .hasMessageContaining("no label column");
    }

    private List<Labels> labels(String mapping, String rows) throws IOException {
        return Labels.in(
                Files.writeString(folder.resolve("rows.csv"), rows),
                Files.writeString(folder.resolve("mapping.yaml"), mapping));
    }
}

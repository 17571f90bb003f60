package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.CityParts;
import io.lianhuan.IntegrationTest;
import io.lianhuan.generate.CitySize;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** New data examine anew what they touch, and what is found is what a full run finds. */
@IntegrationTest
class IncrementsIT {

    private static final int CITY = 7;

    /** One in so many lots is kept, so that a try does not last. */
    private static final int LOTS = 12;

    /** One in so many rows may come after the first part: much of a city, or a little of it. */
    private static final int[] LATE = {2, 20, 200};

    private static final Set<String> MONTHLY = Set.of("insurances", "attendances", "scores", "site-staff");

    @TempDir
    static Path folder;

    private static CityParts city;
    private static List<String> lots;

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Exports exports;

    @Autowired
    Driver driver;

    @BeforeAll
    static void generate() throws IOException {
        city = CityParts.of(CitySize.SMALL, CITY, folder);
        var all = city.lots();
        city.keep(row -> row.lot().isEmpty()
                ? !MONTHLY.contains(row.table()) || row.number() % 12 == 0
                : all.indexOf(row.lot()) % LOTS == 0);
        lots = city.lots();
    }

    /** Seeds of splits; {@code -Dlianhuan.splits=N} tries so many. */
    static LongStream splits() {
        return LongStream.rangeClosed(1, Long.getLong("lianhuan.splits", 2));
    }

    @ParameterizedTest
    @MethodSource("splits")
    void rowsInAnyOrderGiveWhatAFullRunFinds(long seed, @TempDir Path split) throws IOException {
        var random = new Random(seed);
        int parts = 2 + random.nextInt(3);
        int late = LATE[random.nextInt(LATE.length)];
        var folders = city.write(split, parts, row -> random.nextInt(late) > 0 ? 0 : random.nextInt(parts));
        var ids = new ArrayList<String>();
        for (Path part : folders) {
            ids.add(load(part));
            detection.detect(false, Progress.SILENT);
        }
        assertThatNothingIsMissing();

        int taken = 1 + random.nextInt(parts - 1);
        imports.undo(ids.get(taken), Progress.SILENT);
        detection.detect(false, Progress.SILENT);
        var without = WhatIsFound.in(driver);
        load(folders.get(taken));
        detection.detect(false, Progress.SILENT);

        assertThatNothingIsMissing();
        assertThat(without).isNotEqualTo(WhatIsFound.in(driver));
    }

    @Test
    void aDayExaminesOnlyWhatItTouches(@TempDir Path split) throws IOException {
        var shuffled = new ArrayList<>(lots);
        Collections.shuffle(shuffled, new Random(CITY));
        var day = Set.copyOf(shuffled.subList(0, 2));
        var folders = city.write(split, 2, row -> day.contains(row.lot()) ? 1 : 0);
        load(folders.getFirst());
        detection.detect(false, Progress.SILENT);
        load(folders.getLast());

        var report = detection.detect(false, Progress.SILENT);

        assertThat(report.lots()).isBetween(day.size(), lots.size() - 1);
        assertThatNothingIsMissing();
    }

    @Test
    void aSecondRunChangesNothing(@TempDir Path whole) throws IOException {
        load(city.write(whole, 1, row -> 0).getFirst());
        var first = detection.detect(true, Progress.SILENT);
        var found = WhatIsFound.in(driver);
        var written = written();
        var second = detection.detect(true, Progress.SILENT);

        assertThat(second.byRule()).isEqualTo(first.byRule());
        assertThat(WhatIsFound.in(driver)).isEqualTo(found);
        assertThat(written()).isEqualTo(written);
        assertThat(first.byRule().values()).anyMatch(count -> count > 0);
        assertThat(detection.detect(false, Progress.SILENT).lots()).isZero();
    }

    private String load(Path part) {
        return imports.load(new ImportRequest(List.of(part), null, false), Progress.SILENT)
                .id();
    }

    /** What is found now is what a full run over the same graph finds. */
    private void assertThatNothingIsMissing() {
        var found = WhatIsFound.in(driver);
        detection.detect(true, Progress.SILENT);
        var full = WhatIsFound.in(driver);
        assertThat(found).isNotEmpty();
        assertThat(differences(found, full)).isEmpty();
    }

    /** Entries that only one has, or that differ. */
    private static List<String> differences(Map<String, String> found, Map<String, String> full) {
        var differences = new ArrayList<String>();
        found.forEach((id, text) -> {
            if (!text.equals(full.get(id))) {
                differences.add("%s: incremental %s, full %s".formatted(id, text, full.get(id)));
            }
        });
        full.forEach((id, text) -> {
            if (!found.containsKey(id)) {
                differences.add("%s: only full %s".formatted(id, text));
            }
        });
        return differences;
    }

    private List<String> written() {
        var written = new ArrayList<String>();
        for (Exports.What what : Exports.What.values()) {
            for (Exports.Format format : Exports.Format.values()) {
                var out = new StringWriter();
                exports.write(what, format, out);
                written.add(out.toString());
            }
        }
        return written;
    }
}

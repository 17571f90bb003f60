package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.reading.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTests {

    private static final Path SAMPLES = Path.of("import");
    private static final Tables TABLES = new Tables();

    static Stream<String> names() {
        return TABLES.all().stream().map(TableDefinition::name);
    }

    static Stream<String> demo() throws IOException {
        try (var files = Files.list(SAMPLES.resolve("demo"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyTableIsThere() {
        assertThat(names())
                .contains(
                        "projects",
                        "lots",
                        "tender-files",
                        "bids",
                        "bid-files",
                        "deposits",
                        "bid-staff",
                        "awards",
                        "companies",
                        "shareholders",
                        "officers",
                        "company-changes",
                        "qualifications",
                        "registrations",
                        "insurances",
                        "public-values",
                        "purchases",
                        "priced-items",
                        "guarantees",
                        "evaluators",
                        "scores",
                        "contracts",
                        "contract-members",
                        "permits",
                        "permit-changes",
                        "site-staff",
                        "clock-ins",
                        "attendances",
                        "subcontracts",
                        "payments",
                        "invoices",
                        "penalties",
                        "alerts",
                        "referrals");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noOtherTableKnowsAsManyHeadersOfASample(String name) {
        var headers = StatedFacts.of(SAMPLES.resolve(name + ".csv")).headers();
        var known = TABLES.named(name).score(headers);
        assertThat(known).isPositive();
        assertThat(TABLES.all())
                .filteredOn(table -> !table.name().equals(name))
                .allSatisfy(table -> assertThat(table.score(headers)).isLessThan(known));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRowOfASampleIsTaken(String name) {
        var sample = StatedFacts.of(SAMPLES.resolve(name + ".csv"));
        assertThat(sample.table()).isEqualTo(name);
        assertThat(sample.rejected()).isEmpty();
        assertThat(sample.rows()).isBetween(5, 12);
    }

    @ParameterizedTest
    @MethodSource("demo")
    void everyRowOfTheDemoIsTaken(String file) {
        var demo = StatedFacts.of(SAMPLES.resolve("demo").resolve(file));
        assertThat(demo.table() + ".csv").isEqualTo(file);
        assertThat(demo.rejected()).isEmpty();
        assertThat(demo.rows()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTableIsKnownByItsUsualHeadersAndByItsEnglishOnes(String name) {
        var columns = TABLES.named(name).columns();
        assertThat(TABLES.matching(columns.stream()
                                .map(column -> Header.fold(column.title()))
                                .toList())
                        .map(TableDefinition::name))
                .contains(name);
        assertThat(TABLES.matching(columns.stream()
                                .map(column -> Header.fold(column.name()))
                                .toList())
                        .map(TableDefinition::name))
                .contains(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noHeaderMeansTwoColumnsOfATable(String name) {
        var all = TABLES.named(name).columns().stream()
                .flatMap(column -> column.headers().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }
}

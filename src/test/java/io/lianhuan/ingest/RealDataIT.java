package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.Lianhuan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Real data through the whole application. */
class RealDataIT {

    private static final String FINGERPRINTS =
            "MATCH (node) WHERE node:Machine OR node:IpAddress OR node:Account OR node:BidFile RETURN count(node) AS many";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(RealData.class)
    void aRealSetIsImportedOnceAndHoldsNothingForFingerprintRules(RealData set) {
        var request = new ImportRequest(List.of(set.folder()), set.mapping(), false);
        try (var application = new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .run("--lianhuan.home=" + home, "--lianhuan.bolt-port=0")) {
            var imports = application.getBean(Imports.class);
            var driver = application.getBean(Driver.class);
            var first = imports.load(request, Progress.SILENT);
            var digest = GraphDigest.ofFactsAndSources(driver);
            var again = imports.load(request, Progress.SILENT);

            assertThat(first.accounting().accepted()).isPositive();
            assertThat(again.changes()).isEqualTo(new ImportReport.Changes(0, 0, 0));
            assertThat(again.accounting())
                    .isEqualTo(new Accounting(
                            0,
                            first.accounting().accepted() + first.accounting().unchanged(),
                            first.accounting().rejected()));
            assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(digest);
            var many = driver.executableQuery(FINGERPRINTS)
                    .execute()
                    .records()
                    .getFirst()
                    .get("many");
            assertThat(many.asLong()).isZero();
        }
    }
}

package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.detect.Detection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Real data through the whole application. They hold no machines, addresses or accounts, so rules about them stay silent. */
@IntegrationTest
class RealDataIT {

    /** Certificates at two winners that belong to one person, by the description of the set from Yichang; a search by number alone hits 883. */
    private static final long MOVES_OF_ONE_PERSON = 23;

    private static final List<String> FINGERPRINT_RULES = List.of(
            "shared-machine-code",
            "shared-pricing-dongle",
            "shared-file-code",
            "shared-submission-terminal",
            "shared-ip-address",
            "shared-deposit-account");

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Driver driver;

    @ParameterizedTest
    @EnumSource(RealData.class)
    void aRealSetIsImportedOnceAndFingerprintRulesFindNothing(RealData set) {
        var request = new ImportRequest(List.of(set.folder()), set.mapping(), false);
        var first = imports.load(request, Progress.SILENT);
        var digest = GraphDigest.ofFactsAndSources(driver);
        var again = imports.load(request, Progress.SILENT);

        assertThat(first.accounting().accepted()).isPositive();
        assertThat(again.changes()).isEqualTo(new ImportReport.Changes(0, 0, 0));
        assertThat(again.accounting().accepted()).isZero();
        assertThat(again.accounting().read()).isEqualTo(first.accounting().read());
        assertThat(again.accounting().rejected()).isEqualTo(first.accounting().rejected());
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(digest);
        assertThat(detection.detect(false, Progress.SILENT).byRule())
                .as("what the rules find in " + set)
                .allSatisfy((rule, found) -> {
                    if (FINGERPRINT_RULES.contains(rule)) {
                        assertThat(found).isZero();
                    }
                });
        assertThat(accusedByCertificates())
                .as("who is accused by a certificate in " + set)
                .isZero();
        assertThat(leadsByCertificates())
                .as("leads by certificates in " + set)
                .isLessThanOrEqualTo(MOVES_OF_ONE_PERSON);
    }

    private long accusedByCertificates() {
        return count(
                "MATCH (finding:Finding {lapsed: false})-[:ABOUT {role: 'CONSTRUCTOR'}]->() WHERE finding.grade <> 'LEAD'");
    }

    private long leadsByCertificates() {
        return count("MATCH (finding:Finding {lapsed: false})-[:ABOUT {role: 'CONSTRUCTOR'}]->()");
    }

    private long count(String found) {
        try (var session = driver.session()) {
            return session.run(found + " RETURN count(DISTINCT finding) AS count")
                    .single()
                    .get("count")
                    .asLong();
        }
    }
}

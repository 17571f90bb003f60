package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.detect.market.MarketReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@IntegrationTest
class RuleDocumentsIT {

    @Autowired
    Driver driver;

    @Autowired
    RuleBook rules;

    @Autowired
    MarketReader market;

    static Stream<String> slugs() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:cypher/rules/*.cypher"))
                .map(file -> String.valueOf(file.getFilename()).replace(".cypher", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void theDemonstrationOfARuleHolds(String slug) {
        assertThat(found(slug, rules.of(slug).document().demonstration())).isTrue();
    }

    static Stream<Resource> cases() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:rules/*/*.md"))
                .sorted(Comparator.comparing(Resource::getDescription));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anEdgeCaseHolds(Resource file) throws IOException {
        var slug = String.valueOf(file.getFile().getParentFile().getName());
        var text = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(found(slug, RuleDocument.demonstration(text))).isTrue();
    }

    private boolean found(String slug, RuleDocument.Demonstration demonstration) {
        try (var session = driver.session()) {
            session.run(demonstration.graph()).consume();
        }
        var lots = lots();
        var lines = findings(rules.of(slug).rule(), lots).stream()
                .map(RuleDocumentsIT::line)
                .sorted()
                .toList();
        assertThat(lines).isEqualTo(demonstration.expected());
        return true;
    }

    private List<Finding> findings(Rule rule, List<String> lots) {
        return switch (rule) {
            case LotRule one -> one.findIn(lots);
            case MarketRule one -> one.findIn(market.read());
        };
    }

    private List<String> lots() {
        try (var session = driver.session()) {
            return session.run("MATCH (lot:Lot) RETURN lot.id AS id ORDER BY id")
                    .list(row -> row.get("id").asString());
        }
    }

    private static String line(Finding finding) {
        var values = finding.evidence().stream()
                .filter(Evidence::admissible)
                .map(Evidence::observation)
                .distinct()
                .collect(Collectors.joining(", "));
        return "%s on %s by %s: %s"
                .formatted(
                        finding.subjects().stream().map(Subject::id).collect(Collectors.joining(", ")),
                        String.join(", ", finding.lotIds()),
                        values,
                        finding.grade());
    }
}

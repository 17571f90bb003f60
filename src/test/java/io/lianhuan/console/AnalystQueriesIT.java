package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How many statements that an analyst would write are refused for nothing. */
@IntegrationTest
@OneGraph
class AnalystQueriesIT {

    private static final double MOST = 0.02;
    private static final Pattern COMMENT = Pattern.compile("(?m)^//.*$");

    private static final Viewer ANALYST = new Viewer("ana", Set.of(Role.ANALYST), Set.of(), null);
    private static final Map<String, Object> PARAMETERS = Map.ofEntries(
            Map.entry("companyId", "C"),
            Map.entry("otherId", "D"),
            Map.entry("lotId", "L"),
            Map.entry("ringId", "R"),
            Map.entry("elementId", "4:x:1"),
            Map.entry("text", "建设"),
            Map.entry("ids", List.of("C")),
            Map.entry("from", "2025-01-01"),
            Map.entry("until", "2025-12-31"),
            Map.entry("limit", 10),
            Map.entry("companies", 2),
            Map.entry("bids", 2),
            Map.entry("lots", 2),
            Map.entry("wins", 2),
            Map.entry("sites", 2),
            Map.entry("share", 0.5),
            Map.entry("minutes", 5),
            Map.entry("bidders", 3));

    @Autowired
    ConsoleDesk desk;

    @Test
    void fewHonestStatementsAreRefused() throws Exception {
        var statements = new ArrayList<>(written());
        statements.addAll(library());
        var refused = new LinkedHashMap<String, String>();
        for (String statement : statements) {
            try {
                desk.explain(ANALYST, ConsoleDesk.question(statement, PARAMETERS, null));
            } catch (Refused no) {
                refused.put(statement, String.valueOf(no.getMessage()));
            }
        }
        System.out.printf(
                "analyst set: %d statements, refused %d (%.1f %%): %s%n",
                statements.size(), refused.size(), 100.0 * refused.size() / statements.size(), refused);
        assertThat(statements).hasSizeGreaterThanOrEqualTo(100);
        assertThat(refused.size()).isLessThanOrEqualTo((int) (statements.size() * MOST));
    }

    private static List<String> written() throws Exception {
        var text = new ClassPathResource("console/analyst-queries.cypher").getContentAsString(StandardCharsets.UTF_8);
        return Stream.of(text.split(";\\s*\n", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<String> library() throws Exception {
        var statements = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/library/*.cypher")) {
            statements.add(COMMENT.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll("")
                    .strip());
        }
        return statements;
    }
}

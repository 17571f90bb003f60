package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How many statements that an analyst would write are refused for nothing. */
class AnalystQueriesTests {

    private static final double MOST = 0.02;
    private static final Pattern COMMENT = Pattern.compile("(?m)^//.*$");

    private final StatementCheck check = new StatementCheck(new Vocabulary(), StatementCheckTests.SETTINGS);

    @Test
    void fewHonestStatementsAreRefused() throws Exception {
        var statements = new ArrayList<>(written());
        statements.addAll(library());
        var refused = new LinkedHashMap<String, String>();
        for (String statement : statements) {
            try {
                check.clear(statement, new Any(), false);
            } catch (Refused no) {
                refused.put(statement, String.valueOf(no.getMessage()));
            }
        }
        System.out.printf("analyst set: %d statements, refused %d (%.1f %%): %s%n",
                statements.size(), refused.size(), 100.0 * refused.size() / statements.size(), refused);
        assertThat(statements).hasSizeGreaterThanOrEqualTo(100);
        assertThat(refused.size()).isLessThanOrEqualTo((int) (statements.size() * MOST));
    }

    private static List<String> written() throws Exception {
        var text = new ClassPathResource("console/analyst-queries.cypher").getContentAsString(StandardCharsets.UTF_8);
        return Stream.of(text.split(";\\s*\n")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static List<String> library() throws Exception {
        var statements = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/library/*.cypher")) {
            statements.add(COMMENT.matcher(file.getContentAsString(StandardCharsets.UTF_8)).replaceAll("").strip());
        }
        return statements;
    }

    /** Has every parameter. */
    private static final class Any extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean containsKey(Object name) {
            return true;
        }

        @Override
        public Object get(Object name) {
            return "ids".equals(name) ? List.of("x") : "limit".equals(name) ? (Object) 10L : "x";
        }
    }
}

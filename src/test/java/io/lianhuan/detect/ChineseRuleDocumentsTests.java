package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Chinese documents of rules, which the pages show: they must say of what they speak as the English ones do. */
class ChineseRuleDocumentsTests {

    private static final Path RULES = Path.of("cypher", "rules");
    private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern DEMONSTRATION = Pattern.compile("\n## Demonstration\n.*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("`([^`]+)`");
    private static final List<String> HEADINGS = List.of("## 比对方法", "## 为何是线索", "## 正当理由核查", "## 排除情形");

    static Stream<Path> documents() throws IOException {
        try (var files = Files.list(RULES)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachNamesWhatTheEnglishOneNames(Path english) throws IOException {
        var text = CODE_BLOCK
                .matcher(DEMONSTRATION.matcher(Files.readString(english)).replaceFirst(""))
                .replaceAll("");
        var chinese = Files.readString(RULES.resolve("zh").resolve(english.getFileName()));

        assertThat(chinese).startsWith(text.substring(0, text.indexOf(" · ")) + "\n");
        assertThat(chinese).contains(HEADINGS).doesNotContain("```", "**", "](");
        assertThat(tokens(chinese)).isEqualTo(tokens(text));
    }

    private static SortedSet<String> tokens(String text) {
        var tokens = new TreeSet<String>();
        TOKEN.matcher(text).results().forEach(found -> tokens.add(found.group(1)));
        return tokens;
    }
}

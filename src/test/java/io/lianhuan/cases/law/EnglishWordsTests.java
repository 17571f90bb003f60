package io.lianhuan.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** Whatever a page shows of the dictionaries can be read in English. */
class EnglishWordsTests {

    private static final List<String> DICTIONARIES = List.of(
            "alert-flow",
            "case-flow",
            "reverse-flow",
            "credit-flow",
            "reasons",
            "rates",
            "terms",
            "penalties",
            "materials",
            "exculpation",
            "questions",
            "papers");
    private static final Set<String> SHOWN =
            Set.of("title", "definition", "basis", "base", "bar", "from", "test", "question", "text", "section");

    /** Words of the program itself: of sums, sources of an amount, and refusals. */
    private static final int OTHERS = 20;

    private final EnglishWords english = new EnglishWords();

    @Test
    void everyWordOfTheDictionariesHasItsEnglish() throws IOException {
        var words = new TreeSet<String>();
        for (String name : DICTIONARIES) {
            try (var in = new ClassPathResource("law/" + name + ".yaml").getInputStream()) {
                gather(new Yaml().load(in), words);
            }
        }
        assertThat(words)
                .hasSizeGreaterThan(250)
                .allSatisfy(word -> assertThat(english.of(word)).isNotBlank().doesNotContain(word));
        assertThat(english.all())
                .as("no word is left of a dictionary that lost it")
                .hasSizeBetween(words.size(), words.size() + OTHERS);
    }

    @Test
    void aWordWithoutEnglishStaysAsItIs() {
        assertThat(english.of("本单位新增的词")).isEqualTo("本单位新增的词");
    }

    private static void gather(Object value, Set<String> words) {
        if (value instanceof Map<?, ?> entry) {
            entry.forEach((key, each) -> {
                if (SHOWN.contains(String.valueOf(key)) && each instanceof String word) {
                    words.add(word);
                } else {
                    gather(each, words);
                }
            });
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> gather(each, words));
        }
    }
}

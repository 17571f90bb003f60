package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All rules with their documents; a rule without one stops the start. */
@Component
class RuleBook {

    private final Map<String, Entry> entries = new TreeMap<>();

    RuleBook(List<Rule> rules, Graph graph) {
        for (Rule rule : rules) {
            var version = Ids.of(
                    graph.statement("rules/" + rule.slug()).text(),
                    rule.getClass().getName());
            entries.put(rule.slug(), new Entry(rule, RuleDocument.parse(rule.slug(), document(rule.slug())), version));
        }
    }

    /**
     * A rule as people see it.
     *
     * @param version changes when the rule's statement does
     */
    record Entry(Rule rule, RuleDocument document, String version) {}

    List<Entry> all() {
        return entries.values().stream()
                .sorted(Comparator.comparing(entry -> entry.rule().code()))
                .toList();
    }

    Entry of(String slug) {
        var entry = entries.get(slug);
        if (entry == null) {
            throw new IllegalArgumentException("no rule '%s'; there are %s".formatted(slug, entries.keySet()));
        }
        return entry;
    }

    private static String document(String slug) {
        var file = new ClassPathResource("cypher/rules/" + slug + ".md");
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "cypher/rules/%s.md is missing; write the rule's document".formatted(slug), missing);
        }
    }
}

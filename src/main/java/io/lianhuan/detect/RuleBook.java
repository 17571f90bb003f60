package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All rules with their documents; a rule without one stops the start. */
@Component
class RuleBook {

    private final Map<String, Entry> entries = new TreeMap<>();

    RuleBook(List<Rule> rules, Graph graph) {
        for (Rule rule : rules) {
            var document = RuleDocument.parse(rule.slug(), document(rule.slug()));
            entries.put(rule.slug(), entry(rule, document, graph.statement("rules/" + rule.slug())));
        }
    }

    private static Entry entry(Rule rule, RuleDocument document, Statement statement) {
        var settings = Setting.of(rule.settings());
        var version = Ids.of(
                statement.text(),
                rule.getClass().getName(),
                settings.stream().map(Setting::text).collect(Collectors.joining("\n")));
        return new Entry(rule, document, settings, version);
    }

    /**
     * A rule as people see it.
     *
     * @param settings sorted by name
     * @param version changes when the rule's statement or a setting does
     */
    record Entry(Rule rule, RuleDocument document, List<Setting> settings, String version) {}

    /** Of all rules together; changes when one of them does, or when there is another. */
    String version() {
        return Ids.of(entries.values().stream().map(Entry::version).toArray(String[]::new));
    }

    List<Entry> all() {
        return entries.values().stream()
                .sorted(Comparator.comparing(entry -> entry.rule().code()))
                .toList();
    }

    /** Values that more firms use tie nobody by any rule: the largest of their settings. */
    int maximumFirms() {
        return entries.values().stream()
                .flatMap(entry -> entry.settings().stream())
                .filter(setting -> setting.name().equals("maximumFirms"))
                .mapToInt(setting -> Integer.parseInt(setting.value()))
                .max()
                .orElse(0);
    }

    /** Rules that see the whole market, by slug. */
    List<String> ofMarket() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().rule() instanceof MarketRule)
                .map(Map.Entry::getKey)
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

package io.lianhuan.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The document of a rule: {@code # 中文名 · English name}, a sentence, and sections with fixed headings.
 *
 * @param title the Chinese name
 * @param name the English name
 * @param sections heading to text
 */
record RuleDocument(String title, String name, String description, Map<String, String> sections) {

    private static final List<String> HEADINGS =
            List.of("Method", "Why it is a red flag", "Checks", "Exclusions", "Demonstration");
    private static final Pattern FIRST_LINE = Pattern.compile("# (\\S.*?) · (\\S.*)");
    private static final Pattern SECTION = Pattern.compile("(?m)^## ");
    private static final Pattern CHECK = Pattern.compile("(?m)^- `([^`]+)`: (.+)$");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:cypher)?\\n(.*?)```");

    static RuleDocument parse(String slug, String text) {
        var parts = SECTION.splitAsStream(text).toList();
        var head = parts.getFirst().strip().lines().toList();
        var first = FIRST_LINE.matcher(head.getFirst());
        if (!first.matches()) {
            throw new IllegalStateException(
                    "cypher/rules/%s.md must begin with '# 中文名 · English name'".formatted(slug));
        }
        var sections = new LinkedHashMap<String, String>();
        for (int at = 1; at < parts.size(); at++) {
            var end = parts.get(at).indexOf('\n');
            sections.put(
                    parts.get(at).substring(0, end).strip(),
                    parts.get(at).substring(end).strip());
        }
        if (!List.copyOf(sections.keySet()).equals(HEADINGS)) {
            throw new IllegalStateException(
                    "cypher/rules/%s.md has the sections %s; it needs %s".formatted(slug, sections.keySet(), HEADINGS));
        }
        var description = String.join(" ", head.subList(1, head.size())).strip();
        return new RuleDocument(first.group(1), first.group(2), description, sections);
    }

    /** The questions of the checks, by the id of the check; each stands in a line of its own: {@code - `id`: question?} */
    Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        CHECK.matcher(sections.getOrDefault("Checks", ""))
                .results()
                .forEach(check -> questions.put(check.group(1), capitalised(check.group(2))));
        return questions;
    }

    private static String capitalised(String question) {
        return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1);
    }

    /** A graph drawn in Cypher, and the lines that the rule must say of it. */
    record Demonstration(String graph, List<String> expected) {}

    /** The demonstration, by its two blocks; the last block may be empty for a case that must stay silent. */
    Demonstration demonstration() {
        return demonstration(sections.getOrDefault("Demonstration", ""));
    }

    static Demonstration demonstration(String text) {
        var blocks = new ArrayList<String>();
        BLOCK.matcher(text).results().forEach(match -> blocks.add(match.group(1)));
        if (blocks.size() != 2) {
            throw new IllegalStateException("a demonstration has two blocks: a graph, and what is found in it");
        }
        return new Demonstration(
                blocks.get(0),
                blocks.get(1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}

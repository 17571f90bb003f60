package io.lianhuan.console;

import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ready query: a file whose header is made for people and read here.
 *
 * <pre>
 * // @zh    its title in Chinese
 * // @en    its title in English
 * // @about what it tells and what it does not, in Chinese
 * // What it tells, in sentences.
 * // @tags  bidding, price
 * // @param   name  what it means
 * // @type    name  TEXT
 * // @default name  "JSON"
 * // @suggest name  ["JSON", "list"] or a statement that returns one column
 * // @return  column  what it is
 * </pre>
 */
record LibraryQuery(
        String name,
        String titleZh,
        String titleEn,
        String description,
        String descriptionZh,
        List<String> tags,
        String statement,
        List<Parameter> parameters) {

    private static final Pattern HEADER = Pattern.compile("(?m)^//(.*)$");
    private static final Pattern NAMED = Pattern.compile("(?m)^// @(param|type|default|suggest)\\s+(\\S+)\\s+(.*)$");
    private static final Pattern LABELLED = Pattern.compile("(?m)^// @(zh|en|about|tags)\\s+(.*)$");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A parameter.
     *
     * @param type TEXT, INTEGER, NUMBER, DATE or LIST
     * @param suggestions a JSON list, or a statement that gives values
     */
    record Parameter(
            String name,
            String type,
            String meaning,
            @Nullable Object defaultValue,
            @Nullable String suggestions) {

        public boolean hasSuggestions() {
            return suggestions != null;
        }
    }

    static LibraryQuery of(String name, Statement statement) {
        var text = statement.text();
        var body = text.lines()
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n"))
                .strip();
        return new LibraryQuery(
                name,
                labelled(name, text, "zh"),
                labelled(name, text, "en"),
                description(text),
                labelled(name, text, "about"),
                List.of(labelled(name, text, "tags").split(",\\s*", -1)),
                body,
                parameters(name, text));
    }

    private static String labelled(String name, String text, String label) {
        return LABELLED.matcher(text)
                .results()
                .filter(match -> match.group(1).equals(label))
                .map(match -> match.group(2).strip())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("cypher/library/%s.cypher has no @%s".formatted(name, label)));
    }

    private static String description(String text) {
        return HEADER.matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .filter(line -> !line.startsWith("@") && !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<Parameter> parameters(String name, String text) {
        var lines = NAMED.matcher(text).results().toList();
        var parameters = new ArrayList<Parameter>();
        lines.stream().filter(line -> line.group(1).equals("param")).forEach(line -> {
            var parameter = line.group(2);
            var given = value(lines, "default", parameter);
            parameters.add(new Parameter(
                    parameter,
                    Objects.requireNonNull(
                            value(lines, "type", parameter),
                            () -> "cypher/library/%s.cypher has no @type of %s".formatted(name, parameter)),
                    line.group(3).strip(),
                    given == null ? null : JSON.readValue(given, Object.class),
                    value(lines, "suggest", parameter)));
        });
        return List.copyOf(parameters);
    }

    private static @Nullable String value(List<MatchResult> lines, String label, String parameter) {
        return lines.stream()
                .filter(line -> line.group(1).equals(label) && line.group(2).equals(parameter))
                .map(line -> line.group(3).strip())
                .findFirst()
                .orElse(null);
    }
}

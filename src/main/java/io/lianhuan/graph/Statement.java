package io.lianhuan.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Cypher statement read from a file; the path below {@code cypher/} without its ending is its name.
 *
 * <p>The comment at the top declares what it takes (a line {@code @param} with name and meaning for each) and what it gives
 * (the same with {@code @return}). A file whose declared and used parameters differ is refused.
 */
public record Statement(String name, String text, Set<String> parameters, List<String> columns) {

    private static final String DISTRICTS = "districts";
    private static final Pattern DECLARED = Pattern.compile("(?m)^// @(param|return)\\s+(\\S+)");
    private static final Pattern USED = Pattern.compile("\\$(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");

    static Statement parse(String name, String text) {
        var declared = DECLARED.matcher(text)
                .results()
                .collect(Collectors.groupingBy(
                        match -> match.group(1), Collectors.mapping(match -> match.group(2), Collectors.toList())));
        var parameters = new TreeSet<>(declared.getOrDefault("param", List.of()));
        var used = USED.matcher(COMMENT.matcher(text).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!parameters.equals(used)) {
            throw new IllegalStateException(
                    "cypher/%s.cypher declares %s but uses %s; make its header and its body agree"
                            .formatted(name, parameters, used));
        }
        return new Statement(name, text, Set.copyOf(parameters), declared.getOrDefault("return", List.of()));
    }

    /** The same with the districts of whoever asks, where the statement declares them. */
    Map<String, Object> bind(Map<String, ?> arguments, Supplier<@Nullable List<String>> districts) {
        if (!parameters.contains(DISTRICTS) || arguments.containsKey(DISTRICTS)) {
            return bind(arguments);
        }
        var all = new HashMap<String, @Nullable Object>(arguments);
        all.put(DISTRICTS, districts.get());
        return bind(all);
    }

    /** The arguments as the driver takes them; refuses what the statement does not declare, and what is missing. */
    @SuppressWarnings("unchecked") // the driver takes Map<String, Object> and only reads it
    Map<String, Object> bind(Map<String, ?> arguments) {
        if (!parameters.equals(arguments.keySet())) {
            throw new IllegalArgumentException("cypher/%s.cypher takes %s but was given %s"
                    .formatted(name, new TreeSet<>(parameters), new TreeSet<>(arguments.keySet())));
        }
        return (Map<String, Object>) arguments;
    }
}

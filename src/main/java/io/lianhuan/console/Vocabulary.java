package io.lianhuan.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What statements of the console may name: labels, relationship types, functions, procedures and operators of plans, and
 * which properties are personal. All of it is {@code console/allowed.yaml}; what is not in there is refused, so that whatever
 * others keep in the graph stays out of sight until somebody adds it.
 */
@Component
final class Vocabulary {

    private final Set<String> labels;
    private final Set<String> types;
    private final Set<String> functions;
    private final Set<String> procedures;
    private final Map<String, Set<String>> fulltextIndexes;
    private final Set<String> operators;
    private final Map<String, Map<String, String>> personal;

    Vocabulary() {
        this("console/allowed.yaml");
    }

    private Vocabulary(String file) {
        Map<String, Object> read = read(file);
        this.labels = words(read.get("labels"));
        this.types = words(read.get("relationships"));
        this.functions = words(read.get("functions")).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.procedures = words(read.get("procedures"));
        this.fulltextIndexes = lists(read.get("fulltextIndexes"));
        this.operators = words(read.get("operators"));
        this.personal = personal(read.get("personal"));
    }

    Set<String> labels() {
        return labels;
    }

    Set<String> types() {
        return types;
    }

    boolean hasFunction(String name) {
        return functions.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean hasProcedure(String name) {
        return procedures.contains(name);
    }

    /** The labels of what each full-text index finds that may be asked. */
    Map<String, Set<String>> fulltextIndexes() {
        return fulltextIndexes;
    }

    boolean hasOperator(String name) {
        return operators.contains(name);
    }

    /** The personal properties of things with these labels or types. */
    Set<String> personalOf(Collection<String> names) {
        var keys = new TreeSet<String>();
        names.forEach(name -> keys.addAll(personal.getOrDefault(name, Map.of()).keySet()));
        return keys;
    }

    /** Every personal property there is. */
    Set<String> personalOfAny() {
        return personalOf(personal.keySet());
    }

    /** How a property of a thing with these labels is masked; empty when it is not personal. */
    List<String> maskOf(Iterable<String> names, String key) {
        var kinds = new ArrayList<String>();
        for (String name : names) {
            var kind = personal.getOrDefault(name, Map.of()).get(key);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Map<String, Object> read(String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Set<String> words(@Nullable Object list) {
        return ((Collection<?>) Objects.requireNonNull(list, "a list is missing in console/allowed.yaml"))
                .stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<String>> lists(@Nullable Object byName) {
        var read = new HashMap<String, Set<String>>();
        ((Map<?, ?>) Objects.requireNonNull(byName))
                .forEach((name, list) -> read.put(String.valueOf(name), words((Collection<?>) list)));
        return Map.copyOf(read);
    }

    private static Map<String, Map<String, String>> personal(@Nullable Object byLabel) {
        var read = new HashMap<String, Map<String, String>>();
        ((Map<?, ?>) Objects.requireNonNull(byLabel)).forEach((label, kinds) -> {
            var ofLabel = new HashMap<String, String>();
            ((Map<?, ?>) kinds).forEach((key, kind) -> ofLabel.put(String.valueOf(key), String.valueOf(kind)));
            read.put(String.valueOf(label), Map.copyOf(ofLabel));
        });
        return Map.copyOf(read);
    }
}

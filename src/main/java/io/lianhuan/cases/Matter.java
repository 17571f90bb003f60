package io.lianhuan.cases;

import io.lianhuan.cases.flow.Standing;
import io.lianhuan.graph.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What is handled, as it stands in the store.
 *
 * @param flow the table of moves it goes by: alert, case, reverse, credit
 */
record Matter(String id, String flow, Value properties) {

    static Matter of(Value properties) {
        return new Matter(
                properties.get("id").asString(), properties.get("flow").asString(), properties);
    }

    String state() {
        return properties.get("state").asString();
    }

    int version() {
        return properties.get("version").asInt();
    }

    @Nullable
    String text(String name) {
        return Rows.text(properties, name);
    }

    String need(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    @Nullable
    LocalDate day(String name) {
        return Rows.day(properties, name);
    }

    List<String> texts(String name) {
        return properties.get(name).asList(Value::asString, List.of());
    }

    boolean isSuspended() {
        return day("suspendedOn") != null;
    }

    Standing standing() {
        return new Standing(state(), isSuspended(), Set.copyOf(texts("officers")), played());
    }

    /** Who ever did what: kept as a list of PART:name. */
    Map<String, Set<String>> played() {
        return texts("played").stream()
                .map(entry -> entry.split(":", 2))
                .collect(Collectors.groupingBy(
                        entry -> entry[0], Collectors.mapping(entry -> entry[1], Collectors.toSet())));
    }

    /** The same list with one more entry. */
    List<String> playedWith(String part, List<String> names, boolean replaces) {
        var played = new TreeSet<>(texts("played"));
        if (replaces) {
            played.removeIf(entry -> entry.startsWith(part + ':'));
        }
        names.forEach(name -> played.add(part + ':' + name));
        return List.copyOf(played);
    }
}

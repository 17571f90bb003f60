package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Rule;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Rows about contracts that tell {@code lotIds}, {@code records} and {@code links}, and the findings made of them. */
final class TraceRows {

    private TraceRows() {}

    /** A contractor, and who seems to build for it. */
    record Pair(String contractorId, String builderLabel, String builderId) {

        static Pair of(MapAccessor row) {
            return new Pair(
                    row.get("contractorId").asString(),
                    row.get("builderLabel").asString(),
                    row.get("builderId").asString());
        }

        List<Subject> subjects() {
            return List.of(Subject.contractor(contractorId), Subject.builder(builderLabel, builderId));
        }
    }

    /** In the order in which the rows come. */
    static Map<Pair, List<Record>> byPair(Collection<Record> rows) {
        return rows.stream().collect(Collectors.groupingBy(Pair::of, LinkedHashMap::new, Collectors.toList()));
    }

    /** How common it is among the contracts that were examined; every row tells how many these are. */
    static double shareOfContracts(Collection<Record> rows) {
        var examined =
                rows.stream().mapToLong(row -> row.get("examined").asLong()).max();
        return Traces.share(distinct(rows, "contractId"), examined.orElse(0));
    }

    static long distinct(Collection<? extends MapAccessor> rows, String column) {
        return rows.stream().map(row -> row.get(column)).distinct().count();
    }

    static boolean isTrue(MapAccessor row, String column) {
        return row.get(column).asBoolean(false);
    }

    static boolean anyTrue(Collection<? extends MapAccessor> rows, String column) {
        return rows.stream().anyMatch(row -> isTrue(row, column));
    }

    static boolean allTrue(Collection<? extends MapAccessor> rows, String column) {
        return rows.stream().allMatch(row -> isTrue(row, column));
    }

    /** One over all the rows. */
    static Finding finding(
            Rule rule, Grade grade, List<Subject> subjects, List<Record> rows, double chance, List<Check> checks) {
        return new Finding(
                rule.slug(),
                grade,
                Reach.MARKET,
                rows.stream().flatMap(row -> lotIds(row).stream()).toList(),
                subjects,
                rows.stream()
                        .flatMap(row -> Traces.evidence(row.get("records"), chance).stream())
                        .toList(),
                checks,
                rows.stream()
                        .filter(row -> row.containsKey("links"))
                        .flatMap(row -> Traces.links(row.get("links")).stream())
                        .toList());
    }

    static List<String> lotIds(MapAccessor row) {
        return row.get("lotIds").asList(Value::asString);
    }
}

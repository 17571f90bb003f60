package io.lianhuan.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A value that several bids of one lot share: a row of the statements of all rules that look for one.
 *
 * @param published whether it stands in the buyer's own published file; null when no such file is known
 * @param publicHolder who keeps it as a public device or address on the day; null when nobody does
 * @param documentFrequency how many firms ever used it, over the whole graph; 0 where its nature keeps it from counting, since then
 *     nobody asks
 * @param moved whether it is a person who went from one of the bidders to another not long before; null where that is not known
 */
public record SharedValue(
        String lotId,
        String kind,
        String node,
        String nodeLabel,
        String nodeId,
        String shown,
        boolean isAdmissible,
        @Nullable String reason,
        @Nullable Boolean published,
        @Nullable String publicHolder,
        int documentFrequency,
        @Nullable Boolean moved,
        List<Use> uses) {

    /** One bid that uses the value. */
    public record Use(String bidId, List<String> companyIds, long source, String importId) {

        String leader() {
            return companyIds.getFirst();
        }
    }

    static SharedValue of(Record row) {
        return new SharedValue(
                row.get("lotId").asString(),
                row.get("kind").asString(),
                row.get("node").asString(),
                row.get("nodeLabel").asString(),
                row.get("nodeId").asString(),
                row.get("shown").asString(""),
                row.get("admissible").asBoolean(true),
                row.get("reason").isNull() ? null : row.get("reason").asString(),
                row.get("published").isNull() ? null : row.get("published").asBoolean(),
                row.get("publicHolder").isNull()
                        ? null
                        : row.get("publicHolder").asString(),
                row.get("documentFrequency").asInt(),
                row.get("moved").isNull() ? null : row.get("moved").asBoolean(),
                row.get("uses").asList(SharedValue::use).stream()
                        .sorted(Comparator.comparing(Use::bidId).thenComparingLong(Use::source))
                        .toList());
    }

    private static Use use(Value use) {
        return new Use(
                use.get("bidId").asString(),
                use.get("companyIds").asList(Value::asString).stream().sorted().toList(),
                use.get("source").asLong(0),
                use.get("importId").asString(""));
    }

    /** Why the value must not tie anyone; null when it may. */
    @Nullable
    String explanation(int gate) {
        if (!isAdmissible) {
            return reason == null ? "INADMISSIBLE" : reason;
        }
        if (Boolean.TRUE.equals(published)) {
            return "IN_PUBLISHED_FILE";
        }
        if (publicHolder != null) {
            return "PUBLIC_DEVICE";
        }
        return documentFrequency > gate ? "PUBLIC_INFRASTRUCTURE" : null;
    }

    Set<String> bidIds() {
        return uses.stream().map(Use::bidId).collect(Collectors.toCollection(TreeSet::new));
    }
}

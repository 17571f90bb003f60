package io.lianhuan.detect;

import io.lianhuan.graph.Rows;
import java.util.List;
import org.neo4j.driver.Value;

/** What statements about contracts, sites and certificates answer alike: the records that show something, and its links. */
public final class Traces {

    private Traces() {}

    /**
     * The records of a pattern: a list of maps of kind, node (element id), label, id, shown (as it may be shown), companyId, source
     * and importId.
     *
     * @param chance how probable it is that somebody shows the pattern, see {@link #share}
     */
    public static List<Evidence> evidence(Value records, double chance) {
        return records.asList(record -> Evidence.ofPattern(
                record.get("kind").asString(),
                record.get("node").asString(),
                record.get("label").asString(),
                record.get("id").asString(),
                record.get("shown").asString(""),
                record.get("companyId").asString(""),
                record.get("source").asLong(0),
                record.get("importId").asString(""),
                chance));
    }

    /**
     * Links: a list of maps of fromLabel, fromId, relation, toLabel, toId, and, where they are known, at (a date), amount (fen),
     * contractId and beforeAward.
     */
    public static List<Link> links(Value links) {
        return links.asList(link -> new Link(
                new Link.End(
                        link.get("fromLabel").asString(), link.get("fromId").asString()),
                link.get("relation").asString(),
                new Link.End(link.get("toLabel").asString(), link.get("toId").asString()),
                Rows.day(link, "at"),
                link.get("amount").isNull() ? null : link.get("amount").asLong(),
                Rows.text(link, "contractId"),
                link.get("beforeAward").asBoolean(false)));
    }

    /**
     * How common it is among those who could show something to show it, with one more of each so that what is seen once in
     * few is not taken for rare.
     */
    public static double share(long showing, long examined) {
        return (showing + 1.0) / (Math.max(showing, examined) + 1.0);
    }
}

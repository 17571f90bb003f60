package io.lianhuan.detect;

import io.lianhuan.graph.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A finding as doors show it.
 *
 * @param content hash of all that it rests on
 */
record FindingView(
        String id,
        String ruleSlug,
        String ruleVersion,
        List<Setting> settings,
        Grade grade,
        List<String> lotIds,
        List<String> companyIds,
        @Nullable Integer documentFrequency,
        double bits,
        String checksText,
        String content,
        boolean lapsed)
        implements Shown {

    static FindingView of(Value finding) {
        return new FindingView(
                finding.get("id").asString(),
                finding.get("rule").asString(),
                finding.get("ruleVersion").asString(),
                finding.get("settings").asList(Value::asString, List.of()).stream()
                        .map(Setting::parse)
                        .toList(),
                Grade.valueOf(finding.get("grade").asString()),
                finding.get("lotIds").asList(Value::asString),
                finding.get("companyIds").asList(Value::asString),
                Rows.whole(finding, "documentFrequency"),
                finding.get("bits").asDouble(),
                finding.get("checks").asString(),
                finding.get("content").asString(""),
                finding.get("lapsed").asBoolean());
    }
}

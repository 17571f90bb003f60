package io.lianhuan.detect;

import java.util.List;
import org.neo4j.driver.Value;

/** A finding as doors show it. */
record FindingView(
        String id,
        String ruleSlug,
        String ruleVersion,
        List<Setting> settings,
        Grade grade,
        String lotId,
        List<String> companyIds,
        int documentFrequency,
        double bits,
        String checksText,
        boolean lapsed) {

    static FindingView of(Value finding) {
        return new FindingView(
                finding.get("id").asString(),
                finding.get("rule").asString(),
                finding.get("ruleVersion").asString(),
                finding.get("settings").asList(Value::asString, List.of()).stream()
                        .map(Setting::parse)
                        .toList(),
                Grade.valueOf(finding.get("grade").asString()),
                finding.get("lotId").asString(),
                finding.get("companyIds").asList(Value::asString),
                finding.get("documentFrequency").asInt(),
                finding.get("bits").asDouble(),
                finding.get("checks").asString(),
                finding.get("lapsed").asBoolean());
    }
}

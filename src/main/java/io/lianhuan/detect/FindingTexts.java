package io.lianhuan.detect;

import io.lianhuan.detect.ExportedFinding.ClauseText;
import io.lianhuan.detect.ExportedFinding.Piece;
import io.lianhuan.graph.Rows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Findings with what rules and the law say of them. */
@Component
class FindingTexts {

    private final RuleBook rules;
    private final LawBook law;
    private final JsonMapper json = JsonMapper.builder().build();

    FindingTexts(RuleBook rules, LawBook law) {
        this.rules = rules;
        this.law = law;
    }

    /** The findings of a row of {@code findings}, each with properties and until, and {@code evidence}, each with findingId and piece. */
    List<ExportedFinding> all(Record row) {
        var evidence = row.get("evidence").asList(piece -> piece).stream()
                .collect(Collectors.groupingBy(
                        piece -> piece.get("findingId").asString(),
                        Collectors.mapping(piece -> piece.get("piece"), Collectors.toList())));
        return row.get("findings").asList(finding -> {
            var properties = finding.get("properties");
            return of(
                    properties,
                    ExportedFinding.time(finding, "until"),
                    evidence.getOrDefault(properties.get("id").asString(), List.of()));
        });
    }

    /**
     * A finding of these properties.
     *
     * @param until when the bids of the last of its lots were opened
     */
    ExportedFinding of(Value finding, @Nullable String until, List<Value> evidence) {
        var entry = rules.of(finding.get("rule").asString());
        var clauses = law.inForce(entry.rule().clauses(), day(until));
        return new ExportedFinding(
                finding.get("id").asString(),
                entry.rule().slug(),
                entry.rule().code(),
                entry.document().title(),
                entry.document().name(),
                Grade.valueOf(finding.get("grade").asString()),
                finding.get("bits").asDouble(),
                Rows.whole(finding, "documentFrequency"),
                finding.get("lotIds").asList(Value::asString),
                finding.get("companyIds").asList(Value::asString),
                clauses.stream().map(ClauseText::of).toList(),
                List.of(json.readValue(finding.get("checks").asString("[]"), Check[].class)),
                finding.get("ruleVersion").asString(),
                finding.get("settings").asList(Value::asString, List.of()),
                evidence.stream().map(Piece::of).toList());
    }

    private static @Nullable LocalDate day(@Nullable String until) {
        return until == null ? null : OffsetDateTime.parse(until).toLocalDate();
    }
}

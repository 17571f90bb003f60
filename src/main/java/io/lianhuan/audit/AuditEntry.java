package io.lianhuan.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it is read.
 *
 * @param persons whom an answer was about
 */
public record AuditEntry(
        long sequence,
        OffsetDateTime time,
        String actor,
        String action,
        @Nullable String subject,
        List<String> persons,
        List<AuditDetail> details,
        String seal) {

    static final String PERSONS = "persons";
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More about an entry. */
    public record AuditDetail(String name, String value) {}

    static AuditEntry parse(String line) {
        var read = JSON.readTree(line);
        var details = new ArrayList<AuditDetail>();
        read.get("details").properties().stream()
                .filter(detail -> !detail.getKey().equals(PERSONS))
                .forEach(detail -> details.add(new AuditDetail(detail.getKey(), text(detail.getValue()))));
        var subject = read.get("subject");
        return new AuditEntry(
                read.get("sequence").asLong(),
                Instant.parse(read.get("time").asString()).atOffset(BEIJING),
                read.get("actor").asString(),
                read.get("action").asString(),
                subject.isNull() ? null : subject.asString(),
                texts(read.get("details").path(PERSONS)),
                details,
                read.get("seal").asString());
    }

    private static String text(JsonNode value) {
        return value.isArray() ? String.join(", ", texts(value)) : value.asString();
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.values().stream().map(JsonNode::asString).toList()
                : value.isMissingNode() ? List.of() : List.of(value.asString());
    }

    /** Whether it is about that id. */
    boolean isAbout(String id) {
        return id.equals(subject) || persons.contains(id);
    }
}

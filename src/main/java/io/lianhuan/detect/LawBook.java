package io.lianhuan.detect;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The clauses that rules lean on, each with the time it is in force. */
@Component
public class LawBook {

    private static final ClassPathResource FILE = new ClassPathResource("law/clauses.yaml");

    private final List<Clause> clauses;

    LawBook() throws IOException {
        try (var in = FILE.getInputStream()) {
            List<Map<String, Object>> rows = new Yaml().load(in);
            this.clauses = rows.stream().map(LawBook::clause).toList();
        }
    }

    /**
     * A clause of law as it stood for a time.
     *
     * @param verified whether the text was compared with the official wording
     */
    public record Clause(
            String id,
            String citation,
            String text,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            boolean verified) {}

    /**
     * The clauses with these ids that were in force on a day, or the newest ones when the day is unknown; those that were not
     * are left out. An id that is not in the book is refused.
     */
    public List<Clause> inForce(List<String> ids, @Nullable LocalDate day) {
        return ids.stream().flatMap(id -> inForce(id, day).stream()).toList();
    }

    /** Whether a clause was in force on a day. An id that is not in the book is refused. */
    public boolean isInForce(String id, LocalDate day) {
        return inForce(id, day).isPresent();
    }

    private Optional<Clause> inForce(String id, @Nullable LocalDate day) {
        var versions = clauses.stream().filter(clause -> clause.id().equals(id)).toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("law/clauses.yaml has no clause '%s'".formatted(id));
        }
        return versions.stream().filter(clause -> isInForce(clause, day)).reduce((earlier, later) -> later);
    }

    private static boolean isInForce(Clause clause, @Nullable LocalDate day) {
        return day == null
                || (!clause.inForceFrom().isAfter(day)
                        && (clause.inForceUntil() == null
                                || !clause.inForceUntil().isBefore(day)));
    }

    private static Clause clause(Map<String, Object> row) {
        var until = row.get("inForceUntil");
        return new Clause(
                text(row, "id"),
                text(row, "citation"),
                text(row, "text"),
                date(Objects.requireNonNull(row.get("inForceFrom"))),
                until == null ? null : date(until),
                Boolean.TRUE.equals(row.get("verified")));
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }

    private static LocalDate date(Object value) {
        return value instanceof java.util.Date date
                ? date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(value.toString());
    }
}

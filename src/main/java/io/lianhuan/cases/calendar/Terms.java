package io.lianhuan.cases.calendar;

import io.lianhuan.cases.law.LawFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Terms as dated data, and the days on which they end. */
@Component
public final class Terms {

    private final List<Term> terms;
    private final WorkCalendar calendar;

    /** Reads {@code law/terms.yaml}. */
    public Terms(WorkCalendar calendar) {
        this.calendar = calendar;
        this.terms = LawFile.unique(
                "terms",
                LawFile.read("terms", new TypeReference<List<Term>>() {}),
                term -> term.id() + term.inForceFrom());
    }

    /** What a term is counted in. */
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    /**
     * A term.
     *
     * @param basis what sets it
     * @param verified whether it was compared with the official wording
     */
    public record Term(
            String id,
            String title,
            int amount,
            Unit unit,
            String basis,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            boolean verified) {}

    /** The term of that name as it stands on a day; the oldest version for days before all. */
    public Term of(String id, LocalDate day) {
        return terms.stream()
                .filter(term -> term.id().equals(id))
                .filter(term -> !term.inForceFrom().isAfter(day)
                        && (term.inForceUntil() == null || !term.inForceUntil().isBefore(day)))
                .findFirst()
                .or(() -> terms.stream().filter(term -> term.id().equals(id)).findFirst())
                .orElseThrow(() -> new IllegalStateException("law/terms.yaml has no term '%s'".formatted(id)));
    }

    /**
     * The last day of a term that begins on that day, which does not count. A term of days, months or years that would end on a
     * day off ends on the next working day; a limitation or a record of years does not move.
     */
    public LocalDate end(String id, LocalDate begin) {
        var term = of(id, begin);
        return switch (term.unit()) {
            case WORKING_DAYS -> calendar.plus(begin, term.amount());
            case DAYS -> calendar.rolled(begin.plusDays(term.amount()));
            case MONTHS -> calendar.rolled(begin.plusMonths(term.amount()));
            case YEARS -> begin.plusYears(term.amount());
            case HOURS -> begin.plusDays((term.amount() + 23) / 24);
        };
    }

    /** All terms. */
    public List<Term> all() {
        return terms;
    }
}

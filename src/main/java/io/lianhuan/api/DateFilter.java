package io.lianhuan.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators on a day; all that are given must hold. */
public record DateFilter(
        @Nullable LocalDate eq,
        @Nullable List<LocalDate> in,
        @Nullable LocalDate gt,
        @Nullable LocalDate gte,
        @Nullable LocalDate lt,
        @Nullable LocalDate lte) {

    /** What they come to together. */
    public Range range() {
        var from = Range.above(Range.above(gte, gt == null ? null : gt.plusDays(1)), eq);
        var until = Range.below(Range.below(lte, lt == null ? null : lt.minusDays(1)), eq);
        return new Range(from, until, in);
    }
}

package io.lianhuan.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators on a whole number; all that are given must hold. */
public record IntFilter(
        @Nullable Integer eq,
        @Nullable List<Integer> in,
        @Nullable Integer gt,
        @Nullable Integer gte,
        @Nullable Integer lt,
        @Nullable Integer lte) {

    /** What they come to together. */
    public Range range() {
        var from = Range.above(Range.above(gte, gt == null ? null : (Integer) (gt + 1)), eq);
        var until = Range.below(Range.below(lte, lt == null ? null : (Integer) (lt - 1)), eq);
        return new Range(from, until, in);
    }
}

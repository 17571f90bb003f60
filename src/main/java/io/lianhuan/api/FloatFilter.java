package io.lianhuan.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators on a number; all that are given must hold. */
public record FloatFilter(
        @Nullable Double eq,
        @Nullable List<Double> in,
        @Nullable Double gt,
        @Nullable Double gte,
        @Nullable Double lt,
        @Nullable Double lte) {

    /** What they come to together. */
    public Range range() {
        var from = Range.above(Range.above(gte, gt == null ? null : (Double) Math.nextUp(gt)), eq);
        var until = Range.below(Range.below(lte, lt == null ? null : (Double) Math.nextDown(lt)), eq);
        return new Range(from, until, in);
    }
}

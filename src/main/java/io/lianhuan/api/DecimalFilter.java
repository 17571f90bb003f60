package io.lianhuan.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators on an amount in yuan; all that are given must hold. */
public record DecimalFilter(
        @Nullable BigDecimal eq,
        @Nullable List<BigDecimal> in,
        @Nullable BigDecimal gt,
        @Nullable BigDecimal gte,
        @Nullable BigDecimal lt,
        @Nullable BigDecimal lte) {

    /** What they come to together, in fen. */
    public Range range() {
        var above = gt == null ? null : (Long) (fen(gt, RoundingMode.FLOOR) + 1);
        var below = lt == null ? null : (Long) (fen(lt, RoundingMode.CEILING) - 1);
        var least = gte == null ? null : (Long) fen(gte, RoundingMode.CEILING);
        var most = lte == null ? null : (Long) fen(lte, RoundingMode.FLOOR);
        var from = Range.above(Range.above(least, above), eq == null ? null : (Long) fen(eq, RoundingMode.CEILING));
        var until = Range.below(Range.below(most, below), eq == null ? null : (Long) fen(eq, RoundingMode.FLOOR));
        return new Range(
                from,
                until,
                in == null
                        ? null
                        : in.stream()
                                .filter(yuan -> fen(yuan, RoundingMode.FLOOR) == fen(yuan, RoundingMode.CEILING))
                                .map(yuan -> fen(yuan, RoundingMode.FLOOR))
                                .toList());
    }

    private static long fen(BigDecimal yuan, RoundingMode rounding) {
        var fen = yuan.movePointRight(2).setScale(0, rounding);
        if (fen.precision() > 18) {
            throw new BadInput("an amount of %d digits; take less than 10^16 yuan".formatted(fen.precision()), null);
        }
        return fen.longValueExact();
    }
}

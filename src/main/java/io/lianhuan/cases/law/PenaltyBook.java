package io.lianhuan.cases.law;

import io.lianhuan.detect.LawBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What an act may cost by the law at the time of the act, with the arithmetic. */
@Component
public final class PenaltyBook {

    private static final int FEN_DIGITS = 2;

    private final List<Offence> offences;
    private final List<Standard> standards;
    private final LawBook law;

    /** Reads {@code law/penalties.yaml} and {@code law/crime-standards.yaml}. */
    public PenaltyBook(LawBook law) {
        this.law = law;
        this.offences = LawFile.unique(
                "penalties",
                LawFile.read("penalties", new TypeReference<List<Offence>>() {}),
                offence -> offence.id() + offence.inForceFrom());
        this.standards = LawFile.unique(
                "crime-standards",
                LawFile.read("crime-standards", new TypeReference<List<Standard>>() {}),
                standard -> standard.id() + standard.inForceFrom());
        offences.forEach(offence -> law.inForce(offence.clauses(), null));
    }

    /** An act with what it may cost, for a time. */
    public record Offence(
            String id,
            String title,
            List<String> clauses,
            @Nullable String base,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal lowAmount,
            @Nullable BigDecimal highAmount,
            @Nullable BigDecimal personLow,
            @Nullable BigDecimal personHigh,
            String bar,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            boolean verified) {}

    /** From when the police must look at an act. */
    public record Standard(
            String id,
            String source,
            BigDecimal loss,
            BigDecimal gain,
            BigDecimal amount,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            boolean verified) {}

    /**
     * What an act may cost.
     *
     * @param low of the unit's fine, in yuan
     * @param high of the unit's fine, in yuan
     * @param arithmetic how it is computed, line by line
     * @param clauses as in force on the day of the act
     * @param transferReview why the police must look at it; null where the standard is not reached or there is none
     */
    public record Range(
            String offence,
            String title,
            @Nullable BigDecimal base,
            BigDecimal low,
            BigDecimal high,
            @Nullable BigDecimal personLow,
            @Nullable BigDecimal personHigh,
            String bar,
            List<String> arithmetic,
            List<LawBook.Clause> clauses,
            @Nullable String transferReview,
            boolean verified) {}

    /** Acts that are known. */
    public List<Offence> offences() {
        return offences;
    }

    /** Whether an act is known. */
    public boolean has(String offence) {
        return offences.stream().anyMatch(one -> one.id().equals(offence));
    }

    /** What an act on a day may cost; empty where the base is needed and unknown, or the act was not yet fined then. */
    public Optional<Range> range(String offence, LocalDate actOn, @Nullable BigDecimal base) {
        return offences.stream()
                .filter(one -> one.id().equals(offence) && isInForce(one.inForceFrom(), one.inForceUntil(), actOn))
                .filter(one -> one.low() == null || base != null)
                .findFirst()
                .map(one -> range(one, actOn, base));
    }

    private Range range(Offence offence, LocalDate actOn, @Nullable BigDecimal base) {
        var arithmetic = new ArrayList<String>();
        var low = bound("罚款下限", offence.low(), offence.lowAmount(), base, arithmetic);
        var high = bound("罚款上限", offence.high(), offence.highAmount(), base, arithmetic);
        var personLow = person("责任人员罚款下限", low, offence.personLow(), arithmetic);
        var personHigh = person("责任人员罚款上限", high, offence.personHigh(), arithmetic);
        return new Range(
                offence.id(),
                offence.title(),
                base,
                low,
                high,
                personLow,
                personHigh,
                offence.bar(),
                arithmetic,
                law.inForce(offence.clauses(), actOn),
                transferReview(offence.id(), actOn, base),
                offence.verified());
    }

    private static BigDecimal bound(
            String what,
            @Nullable BigDecimal share,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            List<String> arithmetic) {
        if (share == null) {
            var fixed = Objects.requireNonNull(amount, "a penalty has a share or an amount")
                    .setScale(FEN_DIGITS);
            arithmetic.add("%s = %s 元".formatted(what, fixed.toPlainString()));
            return fixed;
        }
        return product(what, Objects.requireNonNull(base), share, arithmetic);
    }

    private static @Nullable BigDecimal person(
            String what, BigDecimal unit, @Nullable BigDecimal share, List<String> arithmetic) {
        return share == null ? null : product(what, unit, share, arithmetic);
    }

    private static BigDecimal product(String what, BigDecimal of, BigDecimal share, List<String> arithmetic) {
        var result = of.multiply(share).setScale(FEN_DIGITS, RoundingMode.HALF_UP);
        arithmetic.add("%s = %s × %s = %s 元"
                .formatted(
                        what,
                        of.setScale(FEN_DIGITS, RoundingMode.HALF_UP).toPlainString(),
                        percent(share),
                        result.toPlainString()));
        return result;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + '%';
    }

    private @Nullable String transferReview(String offence, LocalDate actOn, @Nullable BigDecimal amount) {
        return standards.stream()
                .filter(one -> one.id().equals(offence) && isInForce(one.inForceFrom(), one.inForceUntil(), actOn))
                .filter(one -> amount != null && amount.compareTo(one.amount()) >= 0)
                .findFirst()
                .map(one -> "中标项目金额 %s 元达到 %s 元（%s），须作移送公安审查"
                        .formatted(amount, one.amount().toPlainString(), one.source()))
                .orElse(null);
    }

    private static boolean isInForce(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}

package io.lianhuan.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a bid stays below the ceiling price, as a fraction: 1 − bid ÷ ceiling.
 *
 * <p>A per cent sign, in the cell or the header, makes the number a percentage. Without one a number below 1 is a fraction
 * and one above 1 a percentage; 1 itself could be either. What is counted, the discount or the share that is left, is told
 * by a word in the cell (下浮8.5%) or else by the header, never by the number.
 *
 * <p>Doubtful rates are refused, since files write 91.5 under 下浮率 for a discount of 8.5 per cent, and 0.085 under a header
 * that says per cent already:
 *
 * <ul>
 *   <li>a discount of half the ceiling price or more, unless the cell itself says which of the two it counts;
 *   <li>a number below 1 in a column of percentages, unless the cell has a per cent sign.
 * </ul>
 */
public record Discount(BigDecimal fraction) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern FORM =
            Pattern.compile("(?<word>下浮率?|优惠率?|费率)?:?(?<number>\\d{1,3}(\\.\\d{1,8})?)(?<sign>%)?");

    /**
     * Reads a rate.
     *
     * @param form what the header says that the column counts
     * @param percent whether the header says that the column holds percentages
     */
    public static Discount of(String raw, DiscountForm form, boolean percent) {
        var rate = FORM.matcher(Text.code(raw).replace(" ", ""));
        if (!rate.matches()) {
            throw new Unreadable("is no rate", "write a percentage such as 8.5 per cent with its sign");
        }
        var number = new BigDecimal(rate.group("number"));
        var part = rate.group("sign") == null ? unsigned(number, percent) : percentage(number);
        var word = rate.group("word");
        var discount = formOf(word, form) == DiscountForm.SHARE_OF_CEILING ? BigDecimal.ONE.subtract(part) : part;
        if (word == null && discount.compareTo(HALF) >= 0) {
            throw doubtful(form);
        }
        return new Discount(discount);
    }

    private static DiscountForm formOf(@Nullable String word, DiscountForm form) {
        if (word == null) {
            return form;
        }
        return word.equals("费率") ? DiscountForm.SHARE_OF_CEILING : DiscountForm.BELOW_CEILING;
    }

    private static BigDecimal unsigned(BigDecimal number, boolean percent) {
        int size = number.compareTo(BigDecimal.ONE);
        if (percent && size < 0 && number.signum() > 0) {
            throw new Unreadable(
                    "may be a fraction, or less than one per cent", "write the percentage with its sign in the cell");
        }
        if (!percent && size == 0) {
            throw new Unreadable("may mean one per cent or all of it", "write a per cent sign");
        }
        return percent || size > 0 ? percentage(number) : number;
    }

    private static BigDecimal percentage(BigDecimal number) {
        if (number.compareTo(HUNDRED) > 0) {
            throw new Unreadable("is more than the whole", "check whether the column holds amounts");
        }
        return number.divide(HUNDRED, MathContext.DECIMAL64);
    }

    private static Unreadable doubtful(DiscountForm form) {
        return form == DiscountForm.BELOW_CEILING
                ? new Unreadable(
                        "takes off half the ceiling price or more; it looks like the share that is left (费率)",
                        "name the column 费率 if it is the share that is asked, or write 下浮 before the number")
                : new Unreadable(
                        "leaves half the ceiling price or less; it looks like the discount (下浮率)",
                        "name the column 下浮率 if it is what is taken off, or write 费率 before the number");
    }
}

package io.lianhuan.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * How far a bid stays below the ceiling price, as a fraction: 1 − bid ÷ ceiling.
 *
 * <p>A per cent sign, in the cell or the header, makes the number a percentage. Without one a number below 1 is a fraction
 * and one above 1 a percentage; 1 itself could be either and is refused. What is counted, the discount or the share that is
 * left, is told by the header and never guessed from the number.
 */
public record Discount(BigDecimal fraction) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,8})?");

    public static Discount of(String raw, DiscountForm form, boolean percent) {
        var text = Text.fold(raw).replace(" ", "");
        var isPercent = percent || text.endsWith("%");
        var number = number(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        if (!isPercent && number.compareTo(BigDecimal.ONE) == 0) {
            throw new Unreadable("may mean one per cent or all of it", "write a per cent sign");
        }
        var fraction = isPercent || number.compareTo(BigDecimal.ONE) > 0
                ? number.divide(HUNDRED, MathContext.DECIMAL64)
                : number;
        return new Discount(form == DiscountForm.SHARE_OF_CEILING ? BigDecimal.ONE.subtract(fraction) : fraction);
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable("is no rate", "write a percentage such as 8.5 per cent with its sign");
        }
        var number = new BigDecimal(text);
        if (number.compareTo(HUNDRED) > 0) {
            throw new Unreadable("is more than the whole", "check whether the column holds amounts");
        }
        return number;
    }
}

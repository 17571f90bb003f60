package io.lianhuan.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount of money in fen. Fractions of a fen are rounded half up, since 万元 with six decimals means no more. */
public record Money(long fen) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");
    private static final long UNUSUAL = 3_000_000_000L * 100;

    /** Reads an amount; a unit written behind the number (… 万元) wins over the given one. */
    public static Money of(String raw, MoneyUnit unit) {
        var text = Text.fold(raw).toUpperCase(Locale.ROOT).replace(" ", "");
        text = text.startsWith("¥") || text.startsWith("￥") ? text.substring(1) : text;
        var own = unit;
        if (text.endsWith("亿元") || text.endsWith("亿")) {
            own = MoneyUnit.HUNDRED_MILLION_YUAN;
        } else if (text.endsWith("万元") || text.endsWith("万")) {
            own = MoneyUnit.TEN_THOUSAND_YUAN;
        } else if (text.endsWith("元")) {
            own = MoneyUnit.YUAN;
        }
        return new Money(fen(number(stripUnit(text)), own));
    }

    /** In yuan with two decimals, as the outside sees it. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Over three billion yuan: right or a unit taken for another; worth a question. */
    public boolean isUnusuallyLarge() {
        return fen > UNUSUAL;
    }

    private static String stripUnit(String text) {
        int end = text.length();
        while (end > 0 && "元万亿".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static BigDecimal number(String text) {
        var plain = THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
        if (!NUMBER.matcher(plain).matches()) {
            throw new Unreadable(
                    "is no amount", "write digits with at most one decimal point; text belongs in another column");
        }
        var number = new BigDecimal(plain);
        if (number.signum() < 0) {
            throw new Unreadable("is a negative amount", "write amounts without a sign");
        }
        return number;
    }

    private static long fen(BigDecimal number, MoneyUnit unit) {
        try {
            return number.multiply(BigDecimal.valueOf(unit.fen()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new Unreadable("is larger than any amount of money", "check the unit", tooLarge);
        }
    }
}

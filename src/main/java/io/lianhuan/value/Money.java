package io.lianhuan.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in fen. Fractions of a fen are rounded half up, since 万元 with six decimals means no more. Thousands
 * may be parted as {@link Numeral} says.
 */
public record Money(long fen) {

    private static final Pattern FORM =
            Pattern.compile("(?:人民币|RMB|CNY)?\\s?[:¥]?\\s?(?<number>[^元圆万亿]+?)\\s?(?<unit>亿元|亿|万元|万|元|圆)?[整正]?");
    private static final long UNUSUAL = 3_000_000_000L * 100;

    /** Reads an amount; a unit written behind the number (… 万元) wins over the given one. */
    public static Money of(String raw, MoneyUnit unit) {
        var form = FORM.matcher(Text.code(raw).toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw unreadable(null);
        }
        return new Money(fen(number(form.group("number")), unitOf(form, unit)));
    }

    /** In yuan with two decimals, as the outside sees it. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Over three billion yuan: right or a unit taken for another; worth a question. */
    public boolean isUnusuallyLarge() {
        return fen > UNUSUAL;
    }

    private static MoneyUnit unitOf(Matcher form, MoneyUnit unit) {
        return switch (form.group("unit")) {
            case null -> unit;
            case "亿元", "亿" -> MoneyUnit.HUNDRED_MILLION_YUAN;
            case "万元", "万" -> MoneyUnit.TEN_THOUSAND_YUAN;
            default -> MoneyUnit.YUAN;
        };
    }

    private static BigDecimal number(String text) {
        var number = amount(text);
        if (number.signum() < 0) {
            throw new Unreadable("is a negative amount", "write amounts without a sign");
        }
        return number;
    }

    private static BigDecimal amount(String text) {
        try {
            return Numeral.of(text);
        } catch (Unreadable noNumber) {
            throw unreadable(noNumber);
        }
    }

    private static Unreadable unreadable(@Nullable Throwable cause) {
        return new Unreadable(
                "is no amount",
                "write digits with at most one decimal point, thousands parted all alike; text belongs in another column",
                cause);
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

package io.lianhuan.generate.sheets;

import io.lianhuan.generate.chance.Dice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How exports write amounts and times: never twice the same way. */
public final class Form {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter SLASHED_DAY = DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);
    private static final List<String> NOTHING = List.of("/", "-", "无", "", "暂无");

    private Form() {}

    /** In yuan with two decimals. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** In yuan with commas between thousands. */
    public static String thousands(long fen) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(fen, 2));
    }

    /** In units of ten thousand yuan, exactly. */
    public static String tenThousands(long fen) {
        var plain = BigDecimal.valueOf(fen, 6).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** An amount with its unit, one way or the other. */
    public static Amount amount(long fen, Dice dice) {
        return switch (dice.between(0, 5)) {
            case 0 -> new Amount(tenThousands(fen), "万元");
            case 1 -> new Amount(tenThousands(fen), "1");
            case 2 -> new Amount(thousands(fen), "元");
            case 3 -> new Amount(yuan(fen), "0");
            default -> new Amount(yuan(fen), "元");
        };
    }

    /** An amount as two cells hold it. */
    public record Amount(String text, String unit) {}

    public static String seconds(LocalDateTime time) {
        return SECONDS.format(time);
    }

    /** A time in one of the forms that platforms use. */
    public static String time(LocalDateTime time, Dice dice) {
        return switch (dice.between(0, 9)) {
            case 0 -> SLASHES.format(time);
            case 1 -> DIGITS.format(time);
            default -> SECONDS.format(time);
        };
    }

    /** A day in one of the forms that platforms use. */
    public static String day(LocalDate day, Dice dice) {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> SLASHED_DAY.format(day);
            case 2 -> CHINESE_DAY.format(day);
            default -> day.toString();
        };
    }

    /** One of the many ways to say that there is no value. */
    public static String nothing(Dice dice) {
        return dice.pick(NOTHING);
    }
}

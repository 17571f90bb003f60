package io.lianhuan.ingest.tables;

import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Quote;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a price is (价款形式): an amount, a rate, a price for one unit, or something else. */
enum PriceForm {
    AMOUNT,
    RATE,
    UNIT_PRICE,
    OTHER;

    private static final Pattern PERCENTAGE = Pattern.compile("-?\\d+(\\.\\d+)?%");

    /** From code or word; null where the row says nothing. Any other word is a {@link BadRow}. */
    static @Nullable PriceForm of(@Nullable String word, String column) {
        return switch (word) {
            case null -> null;
            case "1", "AMOUNT", "金额", "总价", "固定总价" -> AMOUNT;
            case "2", "RATE", "费率", "比率", "优惠率", "下浮率" -> RATE;
            case "3", "UNIT_PRICE", "单价", "综合单价", "固定单价" -> UNIT_PRICE;
            case "9", "OTHER", "其他", "其它" -> OTHER;
            default -> throw new BadRow(column, "is no form of price", "write 1 金额, 2 费率, 3 单价 or 9 其他");
        };
    }

    /**
     * The form that a price has on its face: an amount, a percentage, or a clause in words. A price that is none of these is
     * a {@link BadRow}.
     */
    static @Nullable PriceForm of(@Nullable Quote price, String column) {
        if (price == null) {
            return null;
        }
        if (price.amount() != null) {
            return AMOUNT;
        }
        if (PERCENTAGE.matcher(price.text()).matches()) {
            return RATE;
        }
        if (price.text().codePoints().anyMatch(Character::isIdeographic)) {
            return OTHER;
        }
        throw new BadRow(column, "is neither an amount nor a rate nor a clause", "write the amount in digits");
    }

    /** The stated form, if the price does not contradict it, or the form on its face. */
    static @Nullable PriceForm of(@Nullable String word, @Nullable Quote price, String wordColumn, String priceColumn) {
        var stated = of(word, wordColumn);
        if (stated == null) {
            return of(price, priceColumn);
        }
        if (stated == AMOUNT && price != null && price.amount() == null) {
            throw new BadRow(priceColumn, "is not an amount", "write the amount in digits, or correct " + wordColumn);
        }
        return stated;
    }
}

package io.lianhuan.value;

import java.util.regex.Pattern;

/**
 * An identity number that its publisher masked (mostly 4+12+2, 6+8+4, 4+10+4 or 1+16+1), always with asterisks. No key:
 * several people share it, so what rests on it is a presumption (推定).
 */
public record MaskedIdentityNumber(String value) implements PersonNumber {

    private static final Pattern MASK = Pattern.compile("[×●•#]|X(?=X)|(?<=X)X");
    private static final Pattern FORM = Pattern.compile("(?=.{18}$|.{15}$)\\d{1,14}\\*{3,16}\\d{0,4}[\\dX]");

    public static MaskedIdentityNumber of(String raw) {
        var masked = withAsterisks(raw);
        if (!FORM.matcher(masked).matches()) {
            throw new Unreadable(
                    "is masked in no known way", "give the whole number, or one masked as 4+12+2, 6+8+4 or 1+16+1");
        }
        return new MaskedIdentityNumber(masked);
    }

    /** Whether some of a number's characters are marks. */
    static boolean looksLikeOne(String raw) {
        return withAsterisks(raw).indexOf('*') >= 0;
    }

    @Override
    public String masked() {
        return value;
    }

    private static String withAsterisks(String raw) {
        return MASK.matcher(raw).replaceAll("*");
    }
}

package io.lianhuan.value;

import java.util.regex.Pattern;

/**
 * An identity number that its publisher masked (4+12+2, 6+8+4 or 1+16+1). No key: several people share it, so what rests
 * on it is a presumption (推定).
 */
public record MaskedIdentityNumber(String value) implements PersonNumber {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}\\*{12}\\d[\\dX]|\\d{6}\\*{8}\\d{3}[\\dX]|\\d\\*{16}[\\dX]");

    public static MaskedIdentityNumber of(String raw) {
        if (!FORM.matcher(raw).matches()) {
            throw new Unreadable(
                    "is masked in no known way", "give the whole number, or one masked as 4+12+2, 6+8+4 or 1+16+1");
        }
        return new MaskedIdentityNumber(raw);
    }

    @Override
    public String masked() {
        return value;
    }
}

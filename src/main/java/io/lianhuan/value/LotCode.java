package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** The code of a lot (标段编号): national ones have 23 characters, local ones are free text of at most 200. */
public record LotCode(String value) {

    private static final int LONGEST = 200;
    private static final Pattern NATIONAL = Pattern.compile("[A-Z]\\d{22}");
    private static final Pattern FOREIGN = Pattern.compile("[a-z][a-z0-9-]*:\\S.*");

    public static LotCode of(String raw) {
        var folded = Text.code(Text.checked(raw));
        if (Text.isPlaceholder(folded) || folded.length() > LONGEST) {
            throw new Unreadable("is no code of a lot", "give the code under which the lot was announced");
        }
        LostDigits.refuseExponent(folded.toUpperCase(Locale.ROOT));
        return new LotCode(FOREIGN.matcher(folded).matches() ? folded : folded.toUpperCase(Locale.ROOT));
    }

    /** Whether the code has the national form: a letter, the area and the serial numbers of project, tender and lot. */
    public boolean isNational() {
        return NATIONAL.matcher(value).matches();
    }
}

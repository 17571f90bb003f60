package io.lianhuan.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an organisation as a file writes it, and folded: one width, one kind of brackets, no spaces, small letters.
 * Two names are equal when they are equal folded, so that （） and () make no difference.
 */
public record OrganisationName(String raw, String folded) {

    private static final int LONGEST = 200;
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern OPENING = Pattern.compile("[\\[【〔{〖「]");
    private static final Pattern CLOSING = Pattern.compile("[\\]】〕}〗」]");

    public static OrganisationName of(String text) {
        var raw = Text.fold(Text.checked(text));
        if (raw.isEmpty() || raw.length() > LONGEST) {
            throw new Unreadable("is no name of an organisation", "give the registered name, at most 200 characters");
        }
        var folded =
                IGNORED.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
        folded = CLOSING.matcher(OPENING.matcher(folded).replaceAll("(")).replaceAll(")");
        return new OrganisationName(raw, folded.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganisationName name && folded.equals(name.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }
}

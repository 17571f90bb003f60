package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number of a person's document: whole, masked by its publisher, or of another kind of document. */
public sealed interface PersonNumber permits IdentityNumber, MaskedIdentityNumber, OtherDocument {

    Pattern DIGITS = Pattern.compile("\\d{14,19}[X\\d]?(?:\\.0+)?|\\d\\.\\d+E\\+?\\d+|\\dE\\+\\d+");

    /** The number to hash or to compare; in clear, so it must not be shown or logged. */
    String value();

    /** What may be shown. */
    String masked();

    /** Reads the number of any document; what is none is {@link Unreadable}. */
    static PersonNumber of(String raw) {
        var text = Text.code(raw).toUpperCase(Locale.ROOT).replace(" ", "");
        if (DIGITS.matcher(text).matches()) {
            return IdentityNumber.of(text);
        }
        return MaskedIdentityNumber.looksLikeOne(text) ? MaskedIdentityNumber.of(text) : OtherDocument.of(text);
    }
}

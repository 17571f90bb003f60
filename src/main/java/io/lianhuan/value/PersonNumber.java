package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number of a person's document: whole, masked by its publisher, or of another kind of document. */
public sealed interface PersonNumber permits IdentityNumber, MaskedIdentityNumber, OtherDocument {

    Pattern OTHER = Pattern.compile("[A-Z0-9]{5,20}");
    Pattern DIGITS = Pattern.compile("\\d{14,19}[X\\d]?");

    /** The number to hash or to compare; in clear, so it must not be shown or logged. */
    String value();

    /** What may be shown. */
    String masked();

    static PersonNumber of(String raw) {
        var text = Text.fold(raw).toUpperCase(Locale.ROOT).replace(" ", "");
        if (text.indexOf('*') >= 0) {
            return MaskedIdentityNumber.of(text);
        }
        if (text.contains("E+") || DIGITS.matcher(text).matches()) {
            return IdentityNumber.of(text);
        }
        if (!OTHER.matcher(text).matches()) {
            throw new Unreadable("is no number of a person's document", "give the number as it stands on the document");
        }
        return new OtherDocument(text);
    }
}

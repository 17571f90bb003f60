package io.lianhuan.value;

import java.util.regex.Pattern;

/** The number of a passport or another document that is no identity card: capitals and digits. */
public record OtherDocument(String value) implements PersonNumber {

    private static final Pattern PUNCTUATION = Pattern.compile("[()\\-]");
    private static final Pattern FORM = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,17}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    static OtherDocument of(String folded) {
        var number = PUNCTUATION.matcher(folded).replaceAll("");
        if (MOBILE.matcher(number).matches()) {
            throw new Unreadable("is a mobile telephone number", "check whether two columns were exchanged");
        }
        if (!FORM.matcher(number).matches() || number.chars().distinct().count() == 1) {
            throw new Unreadable("is no number of a person's document", "give the number as it stands on the document");
        }
        return new OtherDocument(number);
    }

    @Override
    public String masked() {
        return value.charAt(0) + "*".repeat(value.length() - 2) + value.charAt(value.length() - 1);
    }

    @Override
    public String toString() {
        return masked();
    }
}

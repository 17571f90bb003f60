package io.lianhuan.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a certificate, and whether it tells one person from another: only registration numbers and safety
 * certificates do. Document numbers, masked, short and unknown ones are shared by many people.
 */
public record CertificateNumber(
        String value, boolean admissible, @Nullable String reason) {

    private static final int SHORTEST = 8;
    private static final Pattern SAFETY =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,2}(建|水|交)?安[ABC][123]?\\(\\d{4}\\)\\d{5,8}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{15}|\\d{17}[\\dXx]");
    private static final Pattern HAS_DIGITS = Pattern.compile(".*\\d{4}.*");

    public static CertificateNumber of(String raw) {
        var value = masked(Text.code(Text.checked(raw)).replace(" ", ""));
        return new CertificateNumber(value, reasonAgainst(value) == null, reasonAgainst(value));
    }

    private static @Nullable String reasonAgainst(String value) {
        if (value.indexOf('*') >= 0) {
            return Inadmissible.MASKED;
        }
        if (RegistrationNumber.looksLikeOne(value) || SAFETY.matcher(value).matches()) {
            return null;
        }
        if (value.length() < SHORTEST || !HAS_DIGITS.matcher(value).matches()) {
            return Inadmissible.TOO_SHORT;
        }
        return Inadmissible.DOCUMENT_NUMBER;
    }

    /** An identity number in the place of a certificate never stays in clear. */
    private static String masked(String value) {
        return IDENTITY.matcher(value).matches()
                ? value.substring(0, 6) + "********" + value.substring(value.length() - 4)
                : value;
    }
}

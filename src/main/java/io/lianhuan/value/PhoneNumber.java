package io.lianhuan.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number without country code and separators, and whether it may tie two bidders: numbers of services
 * (400…, 800…, 95…, 1 to 5 digits) belong to nobody.
 *
 * @param value in clear, so it must not be shown or logged
 */
public record PhoneNumber(
        String value, boolean admissible, @Nullable String reason) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s()\\-.]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=\\d{10,12}$)");
    private static final Pattern FORM = Pattern.compile("\\d{3,12}(?:(?:转|ext|x|#)\\d{1,6})?");
    private static final Pattern SERVICE = Pattern.compile("(?:400|800)\\d{7}|95\\d{3,}|\\d{3,5}");

    public static PhoneNumber of(String raw) {
        var compact = SEPARATORS
                .matcher(Text.fold(raw).toLowerCase(java.util.Locale.ROOT))
                .replaceAll("");
        var number = COUNTRY.matcher(compact).replaceFirst("");
        if (number.contains("e+")) {
            throw new Unreadable("the digits were lost in a spreadsheet", "format the column as text and export again");
        }
        if (!FORM.matcher(number).matches()) {
            throw new Unreadable("is no telephone number", "give digits only, with the area code");
        }
        var isService = SERVICE.matcher(number).matches();
        return new PhoneNumber(number, !isService, isService ? Inadmissible.SERVICE_NUMBER : null);
    }

    /** The first three and the last two digits. */
    public String masked() {
        return value.length() <= 5
                ? value
                : value.substring(0, 3) + "*".repeat(value.length() - 5) + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}

package io.lianhuan.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in one form, and whether it may tie two bidders.
 *
 * <p>Forms: a mobile number as 11 digits (12… is given to nobody, and taken); a fixed one with the 0 of its area code,
 * {@code 05802026688}; an extension behind a dash, {@code 05802026688-8012}, which makes it another number; a foreign one
 * with + and its country. The 0 that +86 leaves out, or a spreadsheet, is put back, as every area code has it. An area code
 * is never guessed: a number without one is a number of its own.
 *
 * <p>Numbers of services (400…, 800…, 95…, 3 to 6 digits, with an area code or without) belong to nobody.
 *
 * @param value in clear, so it must not be shown or logged
 * @param reason one of {@link Inadmissible} when it may not
 */
public record PhoneNumber(
        String value, boolean admissible, @Nullable String reason) {

    private static final Pattern ALTERNATIVE = Pattern.compile("[/或]|(?<=\\d{11}) (?=1\\d{10}|0\\d{2,3}[- ]?\\d{7})");
    private static final Pattern LABEL = Pattern.compile("^(?:联系|移动|固定|办公)?(?:电话|手机|座机|tel|phone|mobile)号?码?[:.]?");
    private static final Pattern EXTENSION =
            Pattern.compile("(?:转|分机号?|ext\\.?|x|#|(?<=\\d{7})\\s?\\p{Pd}\\s?)[:\\s]?\\(?(\\d{1,6})\\)?$");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()\\p{Pd}.·]");
    private static final Pattern FRACTION = Pattern.compile("(?<=^\\d{5,15})\\.0+$");
    private static final Pattern COUNTRY = Pattern.compile("^(?:(?:\\+|00)86|86(?=\\d{10,12}$))");
    private static final Pattern MOBILE = Pattern.compile("1[2-9]\\d{9}");
    private static final Pattern FIXED = Pattern.compile("0(?:10|2\\d)\\d{8}|0[3-9]\\d{2}\\d{7,8}");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9]\\d{6,13}");
    private static final Pattern SERVICE = Pattern.compile(
            "[48]00\\d{7}|9[56]\\d{3,6}|\\d{3,6}|0(?:10|2\\d|[3-9]\\d{2})(?:1\\d{2,4}|9[56]\\d{3,4})|13800138000");
    private static final Pattern MASKED = Pattern.compile("\\d[\\d*]{5,14}");

    /** The number in a cell; what is none is {@link Unreadable}. */
    public static PhoneNumber of(String raw) {
        var text = LABEL.matcher(Text.code(raw).toLowerCase(Locale.ROOT)).replaceFirst("");
        LostDigits.refuseExponent(text.toUpperCase(Locale.ROOT));
        var extension = EXTENSION.matcher(text);
        var hasExtension = extension.find();
        var number = number(hasExtension ? text.substring(0, extension.start()) : text);
        var reason = reasonAgainst(number);
        var value = hasExtension ? number + '-' + extension.group(1) : number;
        return new PhoneNumber(value, reason == null, reason);
    }

    /** The numbers in a cell; here a stroke parts two numbers too, as does a space behind eleven digits. */
    public static List<PhoneNumber> all(String cell) {
        return Text.split(cell).stream()
                .flatMap(ALTERNATIVE::splitAsStream)
                .filter(part -> !Text.isPlaceholder(part))
                .map(PhoneNumber::of)
                .distinct()
                .toList();
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

    private static String number(String text) {
        var compact =
                SEPARATORS.matcher(FRACTION.matcher(text).replaceFirst("")).replaceAll("");
        var national = withTrunk(COUNTRY.matcher(compact).replaceFirst(""));
        var number = national.startsWith("00") && !isOneDigit(national) ? '+' + national.substring(2) : national;
        if (isKnown(number)) {
            return number;
        }
        throw new Unreadable("is no telephone number", "give digits only, with the area code; part several with ;");
    }

    /** With the 0 before an area code, and without one before a mobile number. */
    private static String withTrunk(String number) {
        if (number.startsWith("01") && MOBILE.matcher(number.substring(1)).matches()) {
            return number.substring(1);
        }
        var isWhole =
                MOBILE.matcher(number).matches() || SERVICE.matcher(number).matches();
        return !isWhole && FIXED.matcher('0' + number).matches() ? '0' + number : number;
    }

    private static boolean isKnown(String number) {
        return MOBILE.matcher(number).matches()
                || FIXED.matcher(number).matches()
                || LOCAL.matcher(number).matches()
                || SERVICE.matcher(number).matches()
                || FOREIGN.matcher(number).matches()
                || (MASKED.matcher(number).matches() && (number.indexOf('*') > 0 || isOneDigit(number)));
    }

    private static @Nullable String reasonAgainst(String number) {
        if (number.indexOf('*') >= 0) {
            return Inadmissible.MASKED;
        }
        if (isOneDigit(number)) {
            return Inadmissible.ONE_CHARACTER;
        }
        return SERVICE.matcher(number).matches() ? Inadmissible.SERVICE_NUMBER : null;
    }

    private static boolean isOneDigit(String number) {
        return number.chars().distinct().count() == 1;
    }
}

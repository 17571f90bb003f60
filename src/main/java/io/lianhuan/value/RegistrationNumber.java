package io.lianhuan.value;

import java.util.regex.Pattern;

/**
 * The registration number of a constructor (建造师注册编号): a province character and digits. The character is the present
 * province and changes when the person moves, so the digits alone are the stable key.
 */
public record RegistrationNumber(String province, String digits) {

    private static final Pattern FORM = Pattern.compile("([\\u4e00-\\u9fa5])([12]\\d{11}|[12]\\d{14,15})");

    public static RegistrationNumber of(String raw) {
        var matcher = FORM.matcher(Text.code(raw).replace(" ", ""));
        if (!matcher.matches()) {
            throw new Unreadable(
                    "has not the form of a constructor's registration number",
                    "give the province character and 12 or 16 digits, the first of them the level");
        }
        return new RegistrationNumber(matcher.group(1), matcher.group(2));
    }

    public static boolean looksLikeOne(String raw) {
        return FORM.matcher(Text.code(raw).replace(" ", "")).matches();
    }

    public String stableKey() {
        return digits;
    }

    @Override
    public String toString() {
        return province + digits;
    }
}

package io.lianhuan.value;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of the place where a bid file was made, in normal form, and whether it may tie two bidders.
 *
 * @param reason one of {@link Inadmissible} when it may not
 */
public record MachineValue(
        MachineKind kind,
        String value,
        boolean admissible,
        @Nullable String reason) {

    private static final int LONGEST = 200;
    private static final int MAC_DIGITS = 12;
    private static final Set<String> VIRTUAL_MACHINES =
            Set.of("005056", "000C29", "000569", "001C14", "080027", "00155D", "001C42", "00163E", "525400", "024200");
    private static final Set<String> VIRTUAL_ADAPTERS = Set.of("005345", "00FF00", "00059A");
    private static final Set<String> FACTORY_DEFAULTS = Set.of(
            "TOBEFILLEDBYO.E.M.",
            "TOBEFILLEDBYOEM",
            "DEFAULTSTRING",
            "SYSTEMSERIALNUMBER",
            "BASEBOARDSERIALNUMBER",
            "NOTAPPLICABLE",
            "NOTSPECIFIED",
            "SERIALNUMBER",
            "0123456789",
            "1234567890",
            "123456789",
            "SERNUM0");
    private static final Pattern SHARED_LICENCE =
            Pattern.compile("(?:^|[^A-Z0-9])(?:TRIAL|DEMO|EDU|TEACH|NET|SERVER)(?:[^A-Z0-9]|$)|试用|教育|学习|网络|演示");

    /** The value in a part of a cell; empty for placeholders. A malformed MAC address is {@link Unreadable}. */
    public static Optional<MachineValue> of(MachineKind kind, String part) {
        if (kind == MachineKind.MAC) {
            return mac(part);
        }
        var value = Text.fold(Text.checked(part)).toUpperCase(Locale.ROOT);
        if (Text.isPlaceholder(value) && !isFactoryDefault(value)) {
            return Optional.empty();
        }
        if (value.length() > LONGEST) {
            throw new Unreadable("is longer than 200 characters", "part several values with ;");
        }
        var reason = reasonAgainst(kind, value);
        return Optional.of(new MachineValue(kind, value, reason == null, reason));
    }

    private static Optional<MachineValue> mac(String part) {
        var digits = new StringBuilder(MAC_DIGITS);
        var text = Text.fold(part);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (HexFormat.isHexDigit(c)) {
                digits.append(Character.toUpperCase(c));
            } else if (c != '-' && c != ':' && c != '.' && c != ' ') {
                return placeholderOr(part);
            }
        }
        if (digits.length() != MAC_DIGITS) {
            return placeholderOr(part);
        }
        var reason = reasonAgainstMac(digits.toString());
        return Inadmissible.EMPTY_ADDRESS.equals(reason) && digits.charAt(0) == '0'
                ? Optional.empty()
                : Optional.of(new MachineValue(MachineKind.MAC, dashed(digits), reason == null, reason));
    }

    private static Optional<MachineValue> placeholderOr(String part) {
        if (Text.isPlaceholder(part)) {
            return Optional.empty();
        }
        throw new Unreadable("is no MAC address", "write it as AA-BB-CC-DD-EE-FF, several parted with ;");
    }

    private static String dashed(CharSequence digits) {
        var dashed = new StringBuilder(MAC_DIGITS + 5);
        for (int at = 0; at < MAC_DIGITS; at += 2) {
            if (at > 0) {
                dashed.append('-');
            }
            dashed.append(digits, at, at + 2);
        }
        return dashed.toString();
    }

    private static @Nullable String reasonAgainstMac(String digits) {
        int first = HexFormat.fromHexDigits(digits, 0, 2);
        var maker = digits.substring(0, 6);
        if (isOneCharacter(digits) && (digits.charAt(0) == '0' || digits.charAt(0) == 'F')) {
            return Inadmissible.EMPTY_ADDRESS;
        }
        if (VIRTUAL_MACHINES.contains(maker) || digits.startsWith("0242")) {
            return Inadmissible.VIRTUAL_MACHINE;
        }
        if (VIRTUAL_ADAPTERS.contains(maker)) {
            return Inadmissible.VIRTUAL_ADAPTER;
        }
        if ((first & 1) != 0) {
            return Inadmissible.MULTICAST;
        }
        return (first & 2) != 0 ? Inadmissible.LOCALLY_ADMINISTERED : null;
    }

    private static @Nullable String reasonAgainst(MachineKind kind, String value) {
        if (kind == MachineKind.CPU) {
            return Inadmissible.MODEL_NOT_MACHINE;
        }
        if (isFactoryDefault(value)) {
            return Inadmissible.FACTORY_DEFAULT;
        }
        if (isOneCharacter(value)) {
            return Inadmissible.ONE_CHARACTER;
        }
        var isShared =
                kind == MachineKind.DONGLE && SHARED_LICENCE.matcher(value).find();
        return isShared ? Inadmissible.TRIAL_OR_SHARED : null;
    }

    private static boolean isFactoryDefault(String value) {
        return FACTORY_DEFAULTS.contains(value.replace(" ", ""));
    }

    /** Whether a text is one character repeated, separators apart. */
    private static boolean isOneCharacter(String value) {
        char only = 0;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            if (only != 0 && c != only) {
                return false;
            }
            only = c;
        }
        return true;
    }
}

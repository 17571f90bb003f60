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
    private static final String TUNNEL = "00000000000000E0";
    private static final Pattern VIRTUAL_MACHINES =
            // VMware, VirtualBox, Hyper-V, Virtual PC, SCVMM, Parallels, Xen, RHV, Oracle VM, QEMU, OpenStack, Proxmox,
            // Nutanix, Docker
            Pattern.compile("005056.*|000C29.*|000569.*|001C14.*|080027.*|0A0027.*|00155D.*|0003FF.*|001DD8.*|001C42.*"
                    + "|001851.*|00163E.*|001A4A.*|0021F6.*|525400.*|FA163E.*|BC2411.*|506B8D.*|0242.*");
    private static final Pattern VIRTUAL_ADAPTERS =
            // TAP-Windows, Cisco AnyConnect, Fortinet, Juniper, loopback; PPP, RAS, PPTP and PPPoE; Teredo and ISATAP
            Pattern.compile("00FF.*|00059A.*|00090FFE.*|00090FAA.*|020585.*|02004C4F4F50|005345.*|44455354.*"
                    + "|20415359.*|505054503030|33506F453030|0050F2.*|0000000000(?:..|0000E0)");
    private static final Set<String> EXAMPLES = Set.of(
            "001122334455",
            "000102030405",
            "001234567890",
            "00123456789A",
            "0123456789AB",
            "123456789ABC",
            "AABBCCDDEEFF");
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
        var value = Text.code(Text.checked(part)).toUpperCase(Locale.ROOT);
        LostDigits.refuseExponent(value);
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
        var text = Text.code(part);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (HexFormat.isHexDigit(c)) {
                digits.append(Character.toUpperCase(c));
            } else if (c != '-' && c != ':' && c != '.' && c != ' ') {
                return placeholderOr(part);
            }
        }
        if (digits.length() != MAC_DIGITS && !TUNNEL.contentEquals(digits)) {
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
        var dashed = new StringBuilder(MAC_DIGITS * 2);
        for (int at = 0; at < digits.length(); at += 2) {
            if (at > 0) {
                dashed.append('-');
            }
            dashed.append(digits, at, at + 2);
        }
        return dashed.toString();
    }

    private static @Nullable String reasonAgainstMac(String digits) {
        int first = HexFormat.fromHexDigits(digits, 0, 2);
        if (isOneCharacter(digits)) {
            return first == 0 || first == 0xFF ? Inadmissible.EMPTY_ADDRESS : Inadmissible.ONE_CHARACTER;
        }
        if (VIRTUAL_MACHINES.matcher(digits).matches()) {
            return Inadmissible.VIRTUAL_MACHINE;
        }
        if (VIRTUAL_ADAPTERS.matcher(digits).matches()) {
            return Inadmissible.VIRTUAL_ADAPTER;
        }
        if (EXAMPLES.contains(digits)) {
            return Inadmissible.FACTORY_DEFAULT;
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

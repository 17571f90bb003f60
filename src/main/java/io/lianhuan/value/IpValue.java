package io.lianhuan.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address on the network in canonical form, and whether it may tie two bidders. Addresses of private networks and of
 * carriers (100.64.0.0/10, RFC 6598) stand for many computers. The documentation ranges of RFC 5737 are admissible: the
 * demonstration data live there. Names are never looked up.
 *
 * @param reason one of {@link Inadmissible} when it may not
 */
public record IpValue(
        String value, boolean admissible, @Nullable String reason) {

    private static final Pattern V4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern V6 = Pattern.compile("[0-9a-f:.]{2,45}");

    public static IpValue of(String raw) {
        var text = Text.fold(raw).toLowerCase(Locale.ROOT);
        var isV4 = V4.matcher(text).matches();
        if (!isV4 && !(text.indexOf(':') >= 0 && V6.matcher(text).matches())) {
            throw unreadable(null);
        }
        try {
            var address = InetAddress.getByName(isV4 ? text : '[' + text + ']');
            var reason = reasonAgainst(address);
            return new IpValue(address.getHostAddress(), reason == null, reason);
        } catch (UnknownHostException malformed) {
            throw unreadable(malformed);
        }
    }

    private static Unreadable unreadable(@Nullable Throwable cause) {
        return new Unreadable(
                "is no IP address", "write it as 203.0.113.7 or 2001:db8::7, several parted with ;", cause);
    }

    private static @Nullable String reasonAgainst(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLoopbackAddress()) {
            return Inadmissible.NO_HOST;
        }
        if (address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal(address)) {
            return Inadmissible.PRIVATE_NETWORK;
        }
        return isCarrierGrade(address) ? Inadmissible.CARRIER_NETWORK : null;
    }

    private static boolean isUniqueLocal(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    }

    private static boolean isCarrierGrade(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4 && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
    }
}

package io.lianhuan.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address on the network in canonical form, without port and zone, and whether it may tie two bidders. Addresses of
 * private networks, of carriers (100.64.0.0/10, RFC 6598) and of local proxies (198.18.0.0/15, RFC 2544) stand for many
 * computers; those of this network (0.0.0.0/8), of groups and the reserved ones (240.0.0.0/4, RFC 1112) for none. The
 * documentation ranges of RFC 5737 and RFC 3849 are admissible: the demonstration data live there. An IPv4 address written
 * as IPv6 is the IPv4 address. Names are never looked up.
 *
 * @param reason one of {@link Inadmissible} when it may not
 */
public record IpValue(
        String value, boolean admissible, @Nullable String reason) {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("((?:" + OCTET + "\\.){3}" + OCTET + ")(?::\\d{1,5})?");
    private static final Pattern V6 = Pattern.compile(
            "(?:\\[(?<inside>[0-9a-f:.]{2,45})(?:%\\w+)?](?::\\d{1,5})?|(?<bare>[0-9a-f:.]{2,45})(?:%\\w+)?)");

    /** The address in a cell; what is none is {@link Unreadable}. */
    public static IpValue of(String raw) {
        var text = Text.code(raw).toLowerCase(Locale.ROOT);
        var v4 = V4.matcher(text);
        if (v4.matches()) {
            return resolved(v4.group(1));
        }
        var v6 = V6.matcher(text);
        if (text.indexOf(':') < 0 || !v6.matches()) {
            throw unreadable(null);
        }
        return resolved('[' + (v6.group("bare") == null ? v6.group("inside") : v6.group("bare")) + ']');
    }

    /** The addresses in a cell; here spaces part them too. */
    public static List<IpValue> all(String cell) {
        return Text.split(cell).stream()
                .flatMap(SPACE::splitAsStream)
                .filter(part -> !Text.isPlaceholder(part))
                .map(IpValue::of)
                .distinct()
                .toList();
    }

    private static IpValue resolved(String literal) {
        try {
            var address = InetAddress.getByName(literal);
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
        if (address.isSiteLocalAddress() || address.isLinkLocalAddress()) {
            return Inadmissible.PRIVATE_NETWORK;
        }
        var bytes = address.getAddress();
        return bytes.length == 4
                ? reasonAgainstV4(bytes[0] & 0xFF, bytes[1] & 0xFF)
                : isUniqueLocal(bytes) ? Inadmissible.PRIVATE_NETWORK : null;
    }

    private static @Nullable String reasonAgainstV4(int first, int second) {
        if (first == 0 || first >= 240) {
            return Inadmissible.NO_HOST;
        }
        if (first == 198 && (second & 0xFE) == 18) {
            return Inadmissible.PRIVATE_NETWORK;
        }
        return first == 100 && (second & 0xC0) == 64 ? Inadmissible.CARRIER_NETWORK : null;
    }

    private static boolean isUniqueLocal(byte[] address) {
        return (address[0] & 0xFE) == 0xFC;
    }
}

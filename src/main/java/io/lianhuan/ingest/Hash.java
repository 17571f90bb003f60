package io.lianhuan.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Ids and numbers made from content: the same content gives the same, everywhere and always. */
final class Hash {

    private static final int ID_BYTES = 10;

    private Hash() {}

    /** 80 bits of SHA-256 over the parts, each ended by a separator that no part contains, as 20 hexadecimal digits. */
    static String id(String... parts) {
        return HexFormat.of().formatHex(digest(parts), 0, ID_BYTES);
    }

    /** 63 bits of SHA-256 over the names and values of a statement; never 0. */
    static long number(Map<String, Object> properties) {
        var parts = new TreeMap<>(properties)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + '=' + entry.getValue())
                        .toArray(String[]::new);
        var bytes = digest(parts);
        long number = 0;
        for (int at = 0; at < Long.BYTES; at++) {
            number = (number << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return number >>> 1 | 1;
    }

    private static byte[] digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

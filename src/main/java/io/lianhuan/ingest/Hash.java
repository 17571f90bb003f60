package io.lianhuan.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ids and numbers made from content: the same content gives the same, everywhere and always. */
final class Hash {

    private static final int ID_BYTES = 10;
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Hash::sha);

    private Hash() {}

    /** 80 bits of SHA-256 over the parts, each ended by a separator that no part contains, as 20 hexadecimal digits. */
    static String id(String... parts) {
        return HexFormat.of().formatHex(digest(parts), 0, ID_BYTES);
    }

    /** 63 bits of SHA-256 over the names and values of a statement; never 0. */
    static long number(Map<String, Object> properties) {
        var sorted = properties instanceof SortedMap ? properties : new TreeMap<>(properties);
        var sha = SHA.get();
        sorted.forEach((name, value) -> update(sha, name + '=' + value));
        return ByteBuffer.wrap(sha.digest()).getLong() >>> 1 | 1;
    }

    private static byte[] digest(String... parts) {
        var sha = SHA.get();
        for (String part : parts) {
            update(sha, part);
        }
        return sha.digest();
    }

    private static void update(MessageDigest sha, String part) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

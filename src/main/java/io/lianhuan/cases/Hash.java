package io.lianhuan.cases;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Ids that follow from what they stand for. */
final class Hash {

    private static final int BYTES = 10;

    private Hash() {}

    /** 80 bits of SHA-256 over the parts as 20 hexadecimal digits. */
    static String of(Collection<String> parts) {
        var sha = DigestUtils.getSha256Digest();
        for (String part : parts) {
            sha.update(part.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    }

    /** SHA-256 of bytes, in hexadecimal. */
    static String sha256(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }
}

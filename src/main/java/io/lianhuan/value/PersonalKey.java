package io.lianhuan.value;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key under which personal numbers are hashed (HMAC-SHA256), so that equal numbers can be told without knowing them. */
public final class PersonalKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int HASH_BYTES = 16;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs;

    /** From at least 32 secret bytes. */
    public PersonalKey(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("the key has %d bytes, at least 32 are needed".formatted(secret.length));
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.macs = ThreadLocal.withInitial(this::mac);
    }

    /** 128 bits of the hash of a number, as 32 hexadecimal digits; numbers of different domains never meet. */
    public String hash(String domain, String clear) {
        var mac = macs.get();
        mac.update(domain.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return HexFormat.of().formatHex(mac.doFinal(clear.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    }

    @Override
    public String toString() {
        return "PersonalKey";
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

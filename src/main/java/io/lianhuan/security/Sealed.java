package io.lianhuan.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what stands in the graph from whoever can read the graph: hashes of passwords are worth guessing, so they are encrypted
 * (AES-256-GCM) under a key that only the home has.
 */
final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Sealed(byte[] secret) {
        this.key = new SecretKeySpec(secret, "AES");
    }

    /** @param owner whose it is, so that it cannot be moved to somebody else */
    String seal(String owner, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    String open(String owner, String sealed) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, owner, rest), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, String owner, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(
                    "what is kept of user %s was not sealed by this home; is users.secret the right one?"
                            .formatted(owner),
                    problem);
        }
    }
}

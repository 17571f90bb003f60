package io.lianhuan.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with the key of the audit; for one thread. */
final class Seal {

    /** Letters of a seal. */
    static final int LENGTH = 64;

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final Mac mac;

    private Seal(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", unknown);
        }
    }

    /** With the key in that file. */
    static Seal of(Path file) {
        try {
            var key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new AuditProblem("%s holds no key".formatted(file), "put the file back from a backup", null);
            }
            return new Seal(key);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new AuditProblem(
                    "the key of the audit log cannot be read from %s".formatted(file),
                    "put the file back from a backup, or name it with AUDIT_KEY",
                    unreadable);
        }
    }

    /** Makes a key that its owner alone can read, for a log that has no entry yet. */
    static void make(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HEX.formatHex(key), StandardOpenOption.SYNC);
    }

    String of(byte[] bytes, int from, int length) {
        mac.update(bytes, from, length);
        return HEX.formatHex(mac.doFinal());
    }

    String of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** Compares in a time that tells nothing. */
    boolean fits(String seal, byte[] bytes, int from, int length) {
        return isSame(seal, of(bytes, from, length));
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.ISO_8859_1), other.getBytes(StandardCharsets.ISO_8859_1));
    }
}

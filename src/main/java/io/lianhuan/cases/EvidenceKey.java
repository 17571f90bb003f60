package io.lianhuan.cases;

import io.lianhuan.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/** The Ed25519 key that signs packages of evidence: made at first use, kept in the home, readable by its owner alone. */
@Component
class EvidenceKey {

    private final Path file;

    EvidenceKey(Home home) {
        this.file = home.folder().resolve("evidence-key");
    }

    /** Signs a manifest. */
    byte[] sign(byte[] manifest) {
        try {
            var signature = Signature.getInstance(EvidenceSeal.ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(manifest);
            return Base64.getEncoder().encode(signature.sign());
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(
                    "the evidence key %s cannot sign; restore it from a copy".formatted(file), problem);
        }
    }

    PublicKey publicKey() {
        return pair().getPublic();
    }

    private synchronized KeyPair pair() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            List<String> lines = Files.readAllLines(file);
            var keys = KeyFactory.getInstance(EvidenceSeal.ALGORITHM);
            PrivateKey secret = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            return new KeyPair(
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                    secret);
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "the evidence key %s cannot be read; check its rights".formatted(file), cause);
        } catch (GeneralSecurityException | RuntimeException broken) {
            throw new IllegalStateException(
                    "the evidence key %s is broken; restore it from a copy".formatted(file), broken);
        }
    }

    /** Writes it whole or not at all. */
    private void make() throws IOException, GeneralSecurityException {
        var made = KeyPairGenerator.getInstance(EvidenceSeal.ALGORITHM).generateKeyPair();
        var encoder = Base64.getEncoder();
        var text = encoder.encodeToString(made.getPrivate().getEncoded())
                + "\n"
                + encoder.encodeToString(made.getPublic().getEncoded())
                + "\n";
        var folder = file.toAbsolutePath().getParent();
        var unfinished = Files.createTempFile(
                folder,
                ".evidence-key",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text, StandardCharsets.US_ASCII);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.deleteIfExists(unfinished);
        }
    }
}

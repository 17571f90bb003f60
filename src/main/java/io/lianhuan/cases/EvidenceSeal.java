package io.lianhuan.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that a package of evidence is as it was when it was made: the signature fits the manifest, every item fits its hash, and
 * nothing is missing or was put in. A hash proves that nothing changed since it was taken, not that what it says is true.
 */
public final class EvidenceSeal {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "public.pem";
    static final String ALGORITHM = "Ed25519";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FRAME = Set.of(MANIFEST, SIGNATURE, KEY);
    private static final int LARGEST_FRAME = 64 << 20;

    private EvidenceSeal() {}

    /**
     * What a package proved to be.
     *
     * @param matter the alert or case
     * @param madeAt when it was made, as its manifest says
     * @param items how many were checked
     * @param fingerprint SHA-256 of the public key in it
     * @param problems what is wrong; none where it is as it was
     */
    public record Proof(String matter, String madeAt, int items, String fingerprint, List<String> problems) {

        public Proof {
            problems = List.copyOf(problems);
        }

        /** Whether it is as it was. */
        public boolean holds() {
            return problems.isEmpty();
        }
    }

    /**
     * Checks a file.
     *
     * @param fingerprint of the key that must have signed it; null accepts the key inside
     * @throws IllegalArgumentException if it is no package at all
     */
    public static Proof check(Path file, @Nullable String fingerprint) {
        try (var zip = new ZipFile(file.toFile())) {
            return check(zip, fingerprint);
        } catch (IOException | JacksonException | IllegalStateException problem) {
            throw new IllegalArgumentException(
                    "%s is no package of evidence (%s); give the file as it was made"
                            .formatted(file, problem.getMessage()),
                    problem);
        }
    }

    private static Proof check(ZipFile zip, @Nullable String fingerprint) throws IOException {
        var problems = new ArrayList<String>();
        var manifest = frame(zip, MANIFEST);
        var pem = frame(zip, KEY);
        var found = fingerprint(key(pem));
        if (!isSigned(manifest, frame(zip, SIGNATURE), pem)) {
            problems.add("the signature does not fit the manifest");
        }
        if (fingerprint != null && !found.equalsIgnoreCase(fingerprint)) {
            problems.add("it was signed by the key %s and not by %s".formatted(found, fingerprint));
        }
        JsonNode told = JSON.readTree(manifest);
        var listed = new HashSet<>(FRAME);
        for (JsonNode item : told.path("items")) {
            check(zip, item, listed, problems);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!listed.contains(entry.getName())) {
                problems.add(entry.getName() + " is not in the manifest");
            }
        }
        if (zip.size() > listed.size()) {
            problems.add("the file holds more entries than its manifest");
        }
        return new Proof(
                told.path("matter").asString(""),
                told.path("madeAt").asString(""),
                told.path("items").size(),
                found,
                problems);
    }

    private static void check(ZipFile zip, JsonNode item, Set<String> listed, List<String> problems)
            throws IOException {
        var path = item.path("path").asString("");
        if (!listed.add(path)) {
            problems.add(path + " stands twice in the manifest");
        }
        var entry = zip.getEntry(path);
        if (entry == null) {
            problems.add(path + " is missing");
            return;
        }
        try (var in = new DigestInputStream(zip.getInputStream(entry), DigestUtils.getSha256Digest())) {
            long size = in.transferTo(java.io.OutputStream.nullOutputStream());
            var hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (size != item.path("size").asLong(-1)
                    || !hash.equals(item.path("sha256").asString(""))) {
                problems.add(path + " was changed");
            }
        }
    }

    private static byte[] frame(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST_FRAME);
        }
    }

    private static boolean isSigned(byte[] manifest, byte[] signature, byte[] pem) {
        try {
            var checked = Signature.getInstance(ALGORITHM);
            checked.initVerify(key(pem));
            checked.update(manifest);
            return checked.verify(Base64.getDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static PublicKey key(byte[] pem) {
        var text = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[^-]+-----|\\s", "");
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException(KEY + " is no key", broken);
        }
    }

    static byte[] pem(PublicKey key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String fingerprint(PublicKey key) {
        return Hash.sha256(key.getEncoded());
    }
}

package io.lianhuan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceSealTests {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private KeyPair keys;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        entries.put("rows.json", "[1]".getBytes(StandardCharsets.UTF_8));
        var manifest = """
                {"matter":"M","madeAt":"now","items":[{"path":"rows.json","size":3,"sha256":"%s"}]}""".formatted(Hash.sha256(entry("rows.json"))).getBytes(StandardCharsets.UTF_8);
        entries.put("manifest.json", manifest);
        entries.put("manifest.sig", sign(manifest, keys));
        entries.put("public.pem", EvidenceSeal.pem(keys.getPublic()));
    }

    @Test
    void aPackageAsItWasMadeHolds() throws Exception {
        var proof = EvidenceSeal.check(zip(), EvidenceSeal.fingerprint(keys.getPublic()));
        assertThat(proof.problems()).isEmpty();
        assertThat(proof.matter()).isEqualTo("M");
        assertThat(proof.items()).isEqualTo(1);
    }

    @Test
    void oneChangedByteIsSeen() throws Exception {
        entries.put("rows.json", "[2]".getBytes(StandardCharsets.UTF_8));
        assertThat(EvidenceSeal.check(zip(), null).problems()).containsExactly("rows.json was changed");
    }

    @Test
    void whatIsMissingOrWasPutInIsSeen() throws Exception {
        entries.put("more.txt", new byte[] {1});
        entries.remove("rows.json");
        assertThat(EvidenceSeal.check(zip(), null).problems())
                .contains("rows.json is missing", "more.txt is not in the manifest");
    }

    @Test
    void aManifestThatWasWrittenAnewIsSeen() throws Exception {
        entries.put("manifest.json", "{\"items\":[]}".getBytes(StandardCharsets.UTF_8));
        entries.remove("rows.json");
        assertThat(EvidenceSeal.check(zip(), null).problems())
                .containsExactly("the signature does not fit the manifest");
    }

    @Test
    void aPackageThatSomebodyElseSignedIsSeenByTheFingerprint() throws Exception {
        var others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        entries.put("manifest.sig", sign(entry("manifest.json"), others));
        entries.put("public.pem", EvidenceSeal.pem(others.getPublic()));
        assertThat(EvidenceSeal.check(zip(), null).problems()).isEmpty();
        assertThat(EvidenceSeal.check(zip(), EvidenceSeal.fingerprint(keys.getPublic()))
                        .problems())
                .singleElement()
                .asString()
                .contains("it was signed by the key");
    }

    @Test
    void whatIsNoPackageIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("no.zip"), "no");
        assertThatThrownBy(() -> EvidenceSeal.check(file, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no package of evidence");
    }

    private byte[] entry(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private Path zip() throws IOException {
        var file = folder.resolve("package.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] sign(byte[] content, KeyPair keys) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return Base64.getEncoder().encode(signature.sign());
    }
}

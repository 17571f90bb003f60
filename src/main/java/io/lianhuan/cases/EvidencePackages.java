package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.store.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fixes evidence (证据固定): the original files where they are still as they were imported, every row that counts, what was noted,
 * and the drawing, with a manifest of hashes that is signed. An original is never changed on the way.
 */
@Component
class EvidencePackages {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Pattern SEPARATOR = Pattern.compile(", ");

    private final Graph graph;
    private final Matters matters;
    private final Verification verification;
    private final Drawings drawings;
    private final EvidenceKey key;
    private final Home home;
    private final Today today;
    private final Statement evidence;
    private final Statement files;
    private final Statement dataTime;
    private final Statement save;
    private final Statement review;
    private final Statement matterOf;

    EvidencePackages(
            Graph graph,
            Matters matters,
            Verification verification,
            Drawings drawings,
            EvidenceKey key,
            Home home,
            Today today) {
        this.graph = graph;
        this.matters = matters;
        this.verification = verification;
        this.drawings = drawings;
        this.key = key;
        this.home = home;
        this.today = today;
        this.evidence = graph.statement("cases/evidence-of");
        this.files = graph.statement("cases/evidence-files");
        this.dataTime = graph.statement("cases/data-time");
        this.save = graph.statement("cases/save-package");
        this.review = graph.statement("cases/review-package");
        this.matterOf = graph.statement("cases/package-matter");
    }

    /** A package as doors show it. */
    record PackageView(
            String id,
            OffsetDateTime madeAt,
            String extractor,
            List<String> officers,
            int items,
            int originals,
            String manifestSha256,
            String keyFingerprint,
            @Nullable Boolean legalReview,
            @Nullable Boolean technicalReview) {

        static PackageView of(Value found) {
            return new PackageView(
                    found.get("id").asString(),
                    found.get("madeAt").asZonedDateTime().toOffsetDateTime(),
                    found.get("extractor").asString(),
                    found.get("officers").asList(Value::asString),
                    found.get("items").asInt(),
                    found.get("originals").asInt(),
                    found.get("manifestSha256").asString(),
                    found.get("keyFingerprint").asString(),
                    flag(found, "legalReview"),
                    flag(found, "technicalReview"));
        }

        private static @Nullable Boolean flag(Value found, String name) {
            return found.get(name).isNull()
                    ? null
                    : Boolean.valueOf(found.get(name).asBoolean());
        }
    }

    /** An item of the manifest. */
    private record Item(
            String path,
            String kind,
            String name,
            long size,
            String sha256,
            @Nullable String source) {}

    /** Where, how and on what ground evidence is taken. */
    record Taking(
            @Nullable String place,
            @Nullable String method,
            @Nullable String legalBasis) {}

    /** Fixes what an alert or a case rests on. */
    PackageView fix(Actor actor, String matterId, Taking taking) {
        var matter = matters.get(matterId);
        if (!actor.parts().contains(Part.OFFICER) || !matter.texts("officers").contains(actor.name())) {
            throw new BadInput("只有两名承办人之一可以固定证据", null);
        }
        if (matter.day("decidedOn") != null) {
            throw new BadInput("处罚决定作出后固定的证据不能支持该决定", null);
        }
        var id = Hash.of(List.of(matterId, today.now().toString(), actor.name()));
        var made = write(actor, matter, id, taking);
        graph.write(save, Map.of("id", matterId, "package", made));
        matters.tell(
                actor,
                matter.flow() + ".FIX_EVIDENCE",
                matterId,
                Map.of("package", id, "manifest", String.valueOf(made.get("manifestSha256"))));
        return PackageView.of(org.neo4j.driver.Values.value(made));
    }

    /** Sets review flags; the law by a legal reviewer, the technique by a reviewer, neither by an officer of the matter. */
    PackageView review(Actor actor, String id, @Nullable Boolean legal, @Nullable Boolean technical) {
        require(legal == null || actor.parts().contains(Part.LEGAL), "法制审核由法制审核人办理");
        require(technical == null || actor.parts().contains(Part.REVIEWER), "技术审核由审核人办理");
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("id", id);
        arguments.put("legal", legal);
        arguments.put("technical", technical);
        var found = graph.writing(work -> {
            var row = work.run(review, arguments).stream().findFirst();
            require(row.isPresent(), "没有 %s 这一证据包".formatted(id));
            require(
                    !row.orElseThrow()
                            .get("played")
                            .asList(Value::asString, List.of())
                            .contains("OFFICER:" + actor.name()),
                    "承办人不得审核本人固定的证据（职责分离）");
            return row.orElseThrow();
        });
        matters.tell(
                actor,
                "evidence.REVIEW",
                id,
                Map.of("legal", String.valueOf(legal), "technical", String.valueOf(technical)));
        return PackageView.of(found.get("package"));
    }

    /** The file of a package of a matter in these districts. */
    Optional<Path> fileFor(String id, List<String> districts) {
        if (!id.matches("[0-9a-f]{20}")
                || graph.read(matterOf, Map.of("id", id, "districts", districts))
                        .isEmpty()) {
            return Optional.empty();
        }
        var file = home.folder("evidence").resolve(id + ".zip");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    private Map<String, Object> write(Actor actor, Matter matter, String id, Taking taking) {
        var folder = home.folder("evidence");
        try {
            var unfinished = Files.createTempFile(folder, ".package", ".part");
            try {
                Map<String, Object> made;
                try (var out = Files.newOutputStream(unfinished)) {
                    made = write(out, actor, matter, id, taking);
                }
                Files.move(unfinished, folder.resolve(id + ".zip"), StandardCopyOption.ATOMIC_MOVE);
                return made;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the package cannot be written to " + folder, cause);
        }
    }

    private Map<String, Object> write(OutputStream out, Actor actor, Matter matter, String id, Taking taking)
            throws IOException {
        var items = new ArrayList<Item>();
        var notKept = new ArrayList<Map<String, String>>();
        byte[] manifest;
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Record file : graph.read(files, Map.of("id", matter.id()))) {
                original(zip, file, items, notKept);
            }
            add(zip, items, "facts/matter.json", "MATTER", json(plain(matter.properties())));
            add(zip, items, "facts/evidence.json", "ROWS", json(rows(matter.id())));
            add(zip, items, "facts/questions.json", "NOTES", json(verification.questions(matter.id())));
            add(zip, items, "facts/explanations.json", "NOTES", json(verification.checks(matter.id())));
            var drawing = drawings.of(matter.id());
            add(zip, items, "facts/graph.json", "DRAWING", json(drawing));
            add(zip, items, "facts/graph.png", "DRAWING", GraphPicture.png(drawing));
            manifest = json(manifest(actor, matter, id, taking, items, notKept));
            plainEntry(zip, EvidenceSeal.MANIFEST, manifest);
            plainEntry(zip, EvidenceSeal.SIGNATURE, key.sign(manifest));
            plainEntry(zip, EvidenceSeal.KEY, EvidenceSeal.pem(key.publicKey()));
        }
        var made = new HashMap<String, Object>();
        made.put("id", id);
        made.put("madeAt", today.now());
        made.put("extractor", actor.name());
        made.put("officers", matter.texts("officers"));
        made.put("items", items.size());
        made.put("originals", (int)
                items.stream().filter(item -> item.kind().equals("ORIGINAL")).count());
        made.put("manifestSha256", Hash.sha256(manifest));
        made.put("keyFingerprint", EvidenceSeal.fingerprint(key.publicKey()));
        return made;
    }

    private Map<String, Object> manifest(
            Actor actor, Matter matter, String id, Taking taking, List<Item> items, List<Map<String, String>> notKept) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", "lianhuan-evidence/1");
        manifest.put("package", id);
        manifest.put("matter", matter.id());
        manifest.put("title", String.valueOf(matter.text("title")));
        manifest.put("madeAt", today.now().toString());
        manifest.put("dataTime", dataTime().map(Object::toString).orElse(""));
        manifest.put("extractor", actor.name());
        manifest.put("officers", matter.texts("officers"));
        manifest.put("place", text(taking.place()));
        manifest.put("method", taking.method() == null ? "由系统从导入的数据中提取，未改动原件" : taking.method());
        manifest.put("legalBasis", text(taking.legalBasis()));
        manifest.put("items", items);
        manifest.put("notKept", notKept);
        return manifest;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    Optional<OffsetDateTime> dataTime() {
        return Optional.ofNullable(Rows.time(graph.read(dataTime, Map.of()).getFirst(), "at"));
    }

    /** The file itself, where it lies where it was imported from and has the hash it had then. */
    private static void original(ZipOutputStream zip, Record file, List<Item> items, List<Map<String, String>> notKept)
            throws IOException {
        var name = file.get("name").asString();
        var sha256 = file.get("sha256").asString();
        var source = candidates(Rows.text(file, "folder"), name)
                .filter(Files::isRegularFile)
                .filter(path -> sha256(path).equals(sha256))
                .findFirst();
        if (source.isEmpty()) {
            notKept.add(Map.of("name", name, "sha256", sha256, "reason", "原文件不在导入位置或已改变；行内容见 facts/evidence.json"));
            return;
        }
        var path = "originals/" + sha256.substring(0, 12) + '-' + Path.of(name).getFileName();
        zip.putNextEntry(new ZipEntry(path));
        Files.copy(source.get(), zip);
        zip.closeEntry();
        items.add(new Item(
                path,
                "ORIGINAL",
                name,
                Files.size(source.get()),
                sha256,
                "import " + file.get("importId").asString("")));
    }

    private static Stream<Path> candidates(@Nullable String folder, String name) {
        if (folder == null) {
            return Stream.of();
        }
        try {
            return SEPARATOR
                    .splitAsStream(folder)
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(Path::of)
                    .flatMap(each -> Stream.of(each.resolve(name), each));
        } catch (InvalidPathException none) {
            return Stream.of();
        }
    }

    private static String sha256(Path file) {
        try (var in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private List<Map<String, Object>> rows(String id) {
        return graph.read(evidence, Map.of("ids", List.of(id))).stream()
                .map(row -> {
                    var piece = new TreeMap<String, Object>(plain(row.get("evidence")));
                    piece.put("finding", row.get("finding").asString());
                    piece.put("rule", row.get("rule").asString());
                    piece.put("company", row.get("name").asString(""));
                    piece.put("node", row.get("node").asString(""));
                    return (Map<String, Object>) piece;
                })
                .toList();
    }

    private static Map<String, Object> plain(Value properties) {
        var plain = new TreeMap<String, Object>();
        properties
                .asMap()
                .forEach((name, value) ->
                        plain.put(name, value instanceof java.time.temporal.Temporal ? value.toString() : value));
        return plain;
    }

    private static byte[] json(Object content) {
        return JSON.writeValueAsBytes(content);
    }

    private static void add(ZipOutputStream zip, List<Item> items, String path, String kind, byte[] content)
            throws IOException {
        plainEntry(zip, path, content);
        items.add(new Item(path, kind, path, content.length, Hash.sha256(content), null));
    }

    private static void plainEntry(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new BadInput(refusal, null);
        }
    }
}

package io.lianhuan.intake;

import io.lianhuan.api.BadInput;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.intake.Upload.UploadedFile;
import io.lianhuan.intake.Upload.UploadedSheet;
import io.lianhuan.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The spool: a folder for each upload, with its files under numbers and one that tells about them. */
@Component
class Uploads {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String BOOK = "upload.json";

    private final Home home;
    private final Imports imports;
    private final UploadSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Uploads(Home home, Imports imports, UploadSettings settings, Clock clock) {
        this.home = home;
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    /** A file that is being handed in. */
    record Sent(@Nullable String name, InputStreamSource content) {}

    /** Keeps files and looks at their headers; nothing is kept when one of them is too large. */
    Upload take(String by, List<Sent> sent) {
        if (sent.isEmpty()) {
            throw new BadInput("no file came; send each as a part named `files`", null);
        }
        if (sent.size() > settings.files()) {
            throw new TooMuch("files of one upload", settings.files(), sent.size(), "hand them in in several uploads");
        }
        var id = UUID.randomUUID().toString();
        var folder = home.folder("spool").resolve(id);
        try {
            Files.createDirectory(folder);
            var names = new FileNames();
            var files = new ArrayList<UploadedFile>();
            for (Sent file : sent) {
                files.add(take(folder, "%04d".formatted(files.size() + 1), names.shown(file.name()), file));
            }
            var upload = new Upload(id, by, clock.instant().atOffset(CHINA), files, null);
            save(upload);
            return upload;
        } catch (IOException problem) {
            FileSystemUtils.deleteRecursively(folder.toFile());
            throw new UncheckedIOException(problem);
        } catch (TooMuch refused) {
            FileSystemUtils.deleteRecursively(folder.toFile());
            throw refused;
        }
    }

    private UploadedFile take(Path folder, String stored, String name, Sent sent) throws IOException {
        var path = folder.resolve(stored);
        var digest = DigestUtils.getSha256Digest();
        long size = copy(sent, path, digest, name);
        var look = imports.look(path, name);
        var refused = look.refused();
        return new UploadedFile(
                stored,
                name,
                size,
                HexFormat.of().formatHex(digest.digest()),
                look.sheets().stream()
                        .map(sheet -> new UploadedSheet(sheet.sheet(), sheet.table()))
                        .toList(),
                refused == null ? null : refused.reason(),
                refused == null ? null : refused.cure());
    }

    private long copy(Sent sent, Path path, MessageDigest digest, String name) throws IOException {
        long most = settings.fileSize().toBytes();
        long room = settings.spoolSize().toBytes() - used();
        long size = 0;
        try (var in = sent.content().getInputStream();
                var out = Files.newOutputStream(path)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new TooMuch("bytes of the file " + name, most, size, "pack it with gzip, or split it");
                }
                if (size > room) {
                    throw new TooMuch(
                            "bytes of all uploads",
                            settings.spoolSize().toBytes(),
                            used() + size,
                            "discard uploads that are not needed");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    /** The upload with an id. */
    Optional<Upload> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        var book = home.folder("spool").resolve(id).resolve(BOOK);
        return Files.isRegularFile(book) ? Optional.of(json.readValue(book.toFile(), Upload.class)) : Optional.empty();
    }

    Upload get(String id) {
        return find(id).orElseThrow(() -> new BadInput("there is no upload " + id, null));
    }

    /** Uploads that are kept, the latest first. */
    List<Upload> latest(int most) {
        try (Stream<Path> folders = Files.list(home.folder("spool"))) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .flatMap(id -> find(id).stream())
                    .sorted(Comparator.comparing(Upload::at).reversed())
                    .limit(most)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What the importer needs to know to read an upload. */
    ImportRequest request(Upload upload, boolean dryRun) {
        var folder = home.folder("spool").resolve(upload.id());
        var names = new LinkedHashMap<Path, String>();
        upload.files().forEach(file -> names.put(folder.resolve(file.stored()), file.name()));
        return new ImportRequest(List.copyOf(names.keySet()), null, dryRun, names);
    }

    void imported(Upload upload, String importId) {
        save(upload.became(importId));
    }

    /** Forgets an upload that was not imported. */
    void discard(String id) {
        var upload = get(id);
        if (upload.importId() != null) {
            throw new BadInput("the files of an import are kept as its originals; take the import back instead", null);
        }
        FileSystemUtils.deleteRecursively(home.folder("spool").resolve(id).toFile());
    }

    private void save(Upload upload) {
        json.writeValue(home.folder("spool").resolve(upload.id()).resolve(BOOK).toFile(), upload);
    }

    private long used() {
        try (Stream<Path> files = Files.walk(home.folder("spool"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

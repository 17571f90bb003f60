package io.lianhuan.intake;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import io.lianhuan.ingest.RejectFiles;
import io.lianhuan.intake.Uploads.Sent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What goes in and out as files: uploads, and rejected rows to be mended. */
@RestController
class UploadController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Uploads uploads;
    private final RejectFiles rejects;
    private final ApplicationEventPublisher events;

    UploadController(Uploads uploads, RejectFiles rejects, ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.rejects = rejects;
        this.events = events;
    }

    @PostMapping(path = "/imports/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    UploadView upload(@RequestParam(required = false) @Nullable List<MultipartFile> files, @Nullable Principal user) {
        var by = name(user);
        var upload = uploads.take(
                by,
                (files == null ? List.<MultipartFile>of() : files)
                        .stream()
                                .map(file -> new Sent(file.getOriginalFilename(), file))
                                .toList());
        events.publishEvent(new Noted(
                by,
                "import.upload",
                upload.id(),
                Map.of("files", Integer.toString(upload.files().size()))));
        return UploadView.of(upload);
    }

    /** One reject file; the first of several when none is named. */
    @GetMapping("/imports/{id}/rejects.csv")
    ResponseEntity<FileSystemResource> rejects(
            @PathVariable String id, @RequestParam(defaultValue = "1") int file, @Nullable Principal user) {
        var files = rejects.of(id);
        if (file < 1 || file > files.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no rows of this import were rejected there");
        }
        var path = files.get(file - 1);
        events.publishEvent(new Noted(name(user), "import.rejects", id, Map.of("file", Integer.toString(file))));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(String.valueOf(path.getFileName())))
                .body(new FileSystemResource(path));
    }

    /** All reject files of an import. */
    @GetMapping("/imports/{id}/rejects.zip")
    ResponseEntity<StreamingResponseBody> allRejects(@PathVariable String id, @Nullable Principal user) {
        var files = rejects.of(id);
        if (files.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no rows of this import were rejected");
        }
        events.publishEvent(new Noted(name(user), "import.rejects", id, Map.of("file", "all")));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached("rejects-" + id + ".zip"))
                .body(out -> {
                    try (var zip = new ZipOutputStream(out)) {
                        for (Path path : files) {
                            put(zip, path);
                        }
                    }
                });
    }

    private static void put(ZipOutputStream zip, Path path) throws IOException {
        zip.putNextEntry(new ZipEntry(String.valueOf(path.getFileName())));
        Files.copy(path, zip);
        zip.closeEntry();
    }

    @ExceptionHandler
    ProblemDetail tooMuch(TooMuch problem) {
        return Refusals.of(problem.limit(), problem.actual(), problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badInput(BadInput problem) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
        detail.setProperty("code", "BAD_INPUT");
        return detail;
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static String name(@Nullable Principal user) {
        return user == null ? Viewer.NOBODY : user.getName();
    }
}

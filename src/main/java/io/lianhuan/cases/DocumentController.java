package io.lianhuan.cases;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.Statistics.StatisticsBy;
import io.lianhuan.detect.Cells;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents to take away: reports, packages of evidence, statistics. */
@RestController
class DocumentController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Report report;
    private final AlertQueue queue;
    private final EvidencePackages packages;
    private final Statistics statistics;
    private final Matters matters;
    private final Actors actors;

    DocumentController(
            Report report,
            AlertQueue queue,
            EvidencePackages packages,
            Statistics statistics,
            Matters matters,
            Actors actors) {
        this.report = report;
        this.queue = queue;
        this.packages = packages;
        this.statistics = statistics;
        this.matters = matters;
        this.actors = actors;
    }

    @GetMapping("/documents/alerts/{id}.docx")
    ResponseEntity<byte[]> word(@PathVariable String id, @Nullable Viewer viewer) {
        return report(id, viewer, "docx", DOCX, WordDocument::of);
    }

    @GetMapping("/documents/alerts/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @Nullable Viewer viewer) {
        return report(id, viewer, "pdf", MediaType.APPLICATION_PDF, PdfDocument::of);
    }

    private ResponseEntity<byte[]> report(
            String id, @Nullable Viewer viewer, String ending, MediaType type, Function<List<Block>, byte[]> form) {
        if (queue.byIds(List.of(id), viewer).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var content = form.apply(report.of(id));
        matters.tell(actors.of(viewer), "document.REPORT", id, Map.of("form", ending, "sha256", Hash.sha256(content)));
        return attachment("核查报告-" + id + '.' + ending, type).body(content);
    }

    @GetMapping("/documents/evidence/{id}.zip")
    ResponseEntity<Resource> evidence(@PathVariable String id, @Nullable Viewer viewer) {
        var file = packages.fileFor(id, Actors.districts(viewer));
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        matters.tell(actors.of(viewer), "document.EVIDENCE", id, Map.of());
        Path found = file.get();
        return attachment("证据包-" + id + ".zip", ZIP).body(new FileSystemResource(found));
    }

    @GetMapping("/documents/statistics.csv")
    ResponseEntity<byte[]> statistics(
            @RequestParam(defaultValue = "BATCH") StatisticsBy by,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String district,
            @Nullable Viewer viewer) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            var rows = statistics.rows(by, null, null, batch, district, Actors.districts(viewer)).stream()
                    .map(Statistics::cells)
                    .toList();
            csv.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> {
                var cells = new Cells();
                row.values().forEach(cells::add);
                csv.writeRecord(cells.all());
            });
            csv.writeRecord("");
            statistics.definitions().forEach(rate -> csv.writeRecord(rate.title(), rate.definition()));
        } catch (java.io.IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
        matters.tell(actors.of(viewer), "document.STATISTICS", null, Map.of("by", by.name()));
        return attachment("预警办理统计.csv", CSV).body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package io.lianhuan.investigations;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import io.lianhuan.report.Stamp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Investigations, and any canvas, as files. */
@RestController
class InvestigationDownloads {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Investigations investigations;
    private final DrawnGraphs graphs;
    private final InvestigationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvestigationDownloads(
            Investigations investigations,
            DrawnGraphs graphs,
            InvestigationSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.investigations = investigations;
        this.graphs = graphs;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A canvas that is not kept. */
    record Sheet(@Nullable String title, @Nullable String notes, String canvas) {}

    /** The newest version of an investigation. */
    @GetMapping("/investigations/{id}/export.{format}")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String link,
            Viewer viewer) {
        var seen = investigations.get(id, viewer, Right.READ, link);
        var content = investigations.content(id, null);
        return answer(viewer, id, format(format), seen.investigation().title(), content.notes(), content.canvas());
    }

    /** Any canvas, as it stands on the page. */
    @PostMapping("/investigations/export.{format}")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String format, @RequestBody Sheet sheet, Viewer viewer) {
        var title = sheet.title() == null || sheet.title().isBlank() ? "关系图" : sheet.title();
        return answer(viewer, null, format(format), title, sheet.notes() == null ? "" : sheet.notes(), sheet.canvas());
    }

    private ResponseEntity<StreamingResponseBody> answer(
            Viewer viewer, @Nullable String id, ExportFormat format, String title, String notes, String canvas) {
        var graph = graphs.read(Canvas.read(canvas, settings).shown(), viewer);
        events.publishEvent(new Noted(
                viewer.name(),
                "investigation.export",
                id,
                Map.of(
                        "format",
                        format.name(),
                        "things",
                        Integer.toString(graph.things().size()))));
        var at = Shown.time(OffsetDateTime.ofInstant(clock.instant(), CHINA));
        var stamp = new Stamp(title, viewer.name(), at, graphs.dataVersion());
        var name = "%s-%s.%s".formatted(title, at.replaceAll("[^0-9]", ""), format.ending());
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replaceAll("[^\\p{L}\\p{N}._-]", "_"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> write(format, graph, stamp, notes, out));
    }

    private static void write(ExportFormat format, DrawnGraph graph, Stamp stamp, String notes, OutputStream out)
            throws IOException {
        switch (format) {
            case GRAPHML -> GraphFiles.graphml(graph, out);
            case GEXF -> GraphFiles.gexf(graph, stamp.title(), stamp.by(), out);
            case CSV -> GraphFiles.tables(graph, out);
            case PDF -> InvestigationReport.write(graph, stamp, notes, out);
        }
    }

    private static ExportFormat format(String format) {
        try {
            return ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("`%s` is no format; take graphml, gexf, csv or pdf".formatted(format), unknown);
        }
    }

    @ExceptionHandler
    ProblemDetail badInput(BadInput problem) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
        detail.setProperty("code", "BAD_INPUT");
        return detail;
    }
}

package io.lianhuan.console;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Files of results, of the same rows that were shown: {@code /console/results/{runId}.csv}. */
@RestController
class ResultController {

    private final ConsoleResults results;
    private final ApplicationEventPublisher events;

    ResultController(ConsoleResults results, ApplicationEventPublisher events) {
        this.results = results;
        this.events = events;
    }

    @RequestMapping(
            path = "/console/results/{runId:[A-Za-z0-9-]{8,64}}.{format:csv|json|graphml|gexf}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> result(@PathVariable String runId, @PathVariable String format, Viewer viewer) {
        return results.of(viewer, runId)
                .map(outcome -> written(viewer, outcome, ResultFormat.valueOf(format.toUpperCase(Locale.ROOT))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> written(Viewer viewer, Outcome outcome, ResultFormat format) {
        var file = "result-%s.%s".formatted(outcome.runId(), format.name().toLowerCase(Locale.ROOT));
        events.publishEvent(new Noted(
                viewer.name(),
                "console.export",
                outcome.runId(),
                Map.of(
                        "format",
                        format.name(),
                        "rows",
                        Integer.toString(outcome.rows().size()))));
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            format.write(outcome, writer);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes.toByteArray());
    }
}

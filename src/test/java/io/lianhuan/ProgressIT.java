package io.lianhuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Progress as a browser gets it: events over HTTP. */
@IntegrationTest
class ProgressIT {

    @Autowired
    ApplicationContext service;

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Test
    void aRunOfDetectionIsToldUntilItEnds() throws Exception {
        load();
        var answer = subscribe("subscription { detectionProgress { stage done total rate secondsLeft finished } }");
        // The answer begins when the subscription does; the run may begin only then, so that nothing is missed.
        var running = CompletableFuture.runAsync(() -> detection.detect(true, Progress.SILENT));
        var told = events(answer.get(), "detectionProgress");
        running.get();
        assertThat(told).isNotEmpty();
        assertThat(told.getLast().path("finished").asBoolean()).isTrue();
        assertThat(told)
                .allSatisfy(standing ->
                        assertThat(standing.path("rate").asDouble(-1)).isNotNegative());
    }

    @Test
    void anImportThatHasEndedIsToldOnce() throws Exception {
        var id = load();
        var told = events(
                subscribe("subscription { importProgress(id: \"" + id
                                + "\") { id done total rate secondsLeft finished } }")
                        .get(),
                "importProgress");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("id").asString()).isEqualTo(id);
        assertThat(told.getFirst().path("finished").asBoolean()).isTrue();
    }

    @Test
    void anImportThatNobodyKnowsIsRefused() throws Exception {
        try (var lines = subscribe("subscription { importProgress(id: \"none\") { done } }")
                .get()
                .body()) {
            assertThat(lines.toList().toString()).contains("there is no import").doesNotContain("Exception");
        }
    }

    private String load() {
        return imports.load(new ImportRequest(List.of(Path.of("import/demo")), null, false), Progress.SILENT)
                .id();
    }

    private CompletableFuture<HttpResponse<Stream<String>>> subscribe(String document) {
        var door = new Door(service);
        var request = door.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(java.util.Map.of("query", document))))
                .build();
        return door.client().sendAsync(request, BodyHandlers.ofLines());
    }

    private static List<JsonNode> events(HttpResponse<Stream<String>> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var lines = answer.body()) {
            return lines.filter(line -> line.startsWith("data:") && line.contains("\"data\""))
                    .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                    .map(event -> event.path("data").path(field))
                    .toList();
        }
    }
}

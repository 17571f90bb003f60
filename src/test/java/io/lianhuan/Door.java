package io.lianhuan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service as a program on the same machine sees it: over HTTP, with the token of the home where there is one. */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final Path secret;

    public Door(ApplicationContext service) {
        var environment = service.getBean(Environment.class);
        this.address = "http://localhost:" + environment.getProperty("local.server.port");
        this.secret = Path.of(environment.getProperty("lianhuan.home", "data")).resolve("local.secret");
    }

    /** What came back. */
    public record Answer(int status, String body, Duration took, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public JsonNode error() {
            return json().path("errors").path(0);
        }

        public String code() {
            return error().path("extensions").path("code").asString("");
        }
    }

    /** A query with variables, in the name of somebody with roles; of nobody when empty. */
    public Answer ask(String query, Map<String, ?> variables, String viewer) {
        return send(JSON.writeValueAsString(Map.of("query", query, "variables", variables)), viewer);
    }

    public Answer ask(String query) {
        return ask(query, Map.of(), "");
    }

    /** A body as it is. */
    public Answer send(String body, String viewer) {
        var request = request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!viewer.isEmpty()) {
            request.header(StatedViewers.HEADER, viewer);
        }
        return send(request.build());
    }

    /** A request to be filled in. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        try {
            if (Files.exists(secret)) {
                request.header(
                        "Authorization", "Bearer " + Files.readString(secret).strip());
            }
            return request;
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    public Answer send(HttpRequest request) {
        try {
            long began = System.nanoTime();
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - began), response);
        } catch (IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    public HttpClient client() {
        return client;
    }
}

package io.lianhuan.security;

import io.lianhuan.EveryRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service as a browser does, with the cookie it was given; or as a program with a token. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private @Nullable String cookie;
    private @Nullable String token;

    Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    Browser with(@Nullable String bearer) {
        token = bearer;
        return this;
    }

    /** An answer with its body as JSON. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer send(String method, String path, String... headers) {
        var request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer post(String path, Object body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer signIn(String name, String password) {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    Answer ask(String document) {
        return post("/graphql", Map.of("query", document));
    }

    Answer ask(String document, Map<String, ?> variables) {
        return post("/graphql", Map.of("query", document, "variables", variables));
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    void cookie(@Nullable String given) {
        cookie = given;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header(EveryRole.NOBODY, "yes");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> {
                var pair = set.substring(0, set.indexOf(';'));
                cookie = pair.endsWith("=") ? null : pair;
            });
            return new Answer(response.statusCode(), response);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.CommandProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service in one process, and commands in others: on its home, or with its database as an outside one. */
class ServiceProcessIT {

    private static final String DEMO = "import/demo";
    private static final Pattern READY = Pattern.compile("Lianhuan is ready on (http://localhost:\\d+) .*");
    private static final Pattern DATABASE = Pattern.compile("Cypher: (bolt://\\S+), user neo4j, password in (.*)");
    private static final String RINGS = "{\"query\": \"{ collusionRings { totalCount } }\"}";

    @TempDir
    Path folder;

    @Test
    void commandsOnTheHomeOfAServiceWorkThroughIt() throws Exception {
        var home = folder.resolve("home");
        try (var service = serve(home)) {
            var address = READY.matcher(service.awaitLine("Lianhuan is ready"));
            assertThat(address.matches()).isTrue();

            assertThat(run(onHome(home), "import", DEMO))
                    .contains("1,239 =      1,239 +          0 +          0")
                    .doesNotContain("loading offline");
            assertThat(run(onHome(home), "detect")).contains("rings 4");
            assertThat(answer(home, address.group(1) + "/graphql", RINGS)).contains("\"totalCount\":4");
            assertThat(run(onHome(home), "doctor"))
                    .contains("ok    Neo4j answers", "another Lianhuan runs on this home")
                    .doesNotContain("wrong");
            assertThat(fails(onHome(home), "serve")).contains("already runs on " + home, "LIANHUAN_HOME");

            service.terminate();
            service.exitCode();
        }
        assertThat(home.resolve("running.properties")).doesNotExist();
        assertThat(run(onHome(home), "imports")).contains("COMPLETED");
    }

    @Test
    void anOutsideDatabaseIsUsedByItsAddressAlone() throws Exception {
        var home = folder.resolve("client");
        try (var server = serve(folder.resolve("server"))) {
            var database = DATABASE.matcher(server.awaitLine("Cypher: "));
            assertThat(database.matches()).isTrue();
            var password = Files.readString(Path.of(database.group(2))).strip();
            var outside = outside(home, database.group(1), password);

            assertThat(run(outside, "import", DEMO))
                    .contains("1,239 =      1,239")
                    .doesNotContain("loading offline");
            assertThat(run(outside, "detect")).contains("rings 4");
            assertThat(run(outside, "export", "rings")).hasLineCount(5);
            assertThat(home.resolve("lock")).doesNotExist();
            assertThat(home.resolve("neo4j")).doesNotExist();

            assertThat(fails(outside(home, database.group(1), "wrong"), "imports"))
                    .contains(
                            database.group(1),
                            "refuses the user or the password",
                            "SPRING_NEO4J_AUTHENTICATION_PASSWORD");
            readinessTellsThatTheDatabaseIsGone(home, outside, server);
            assertThat(fails(outside, "imports")).contains(database.group(1), "does not answer", "SPRING_NEO4J_URI");
        }
    }

    private static void readinessTellsThatTheDatabaseIsGone(
            Path home, Map<String, String> outside, CommandProcess server) throws Exception {
        try (var service = CommandProcess.start(outside, "serve")) {
            var address = READY.matcher(service.awaitLine("Lianhuan is ready"));
            assertThat(address.matches()).isTrue();
            var readiness = address.group(1) + "/actuator/health/readiness";
            assertThat(answer(home, readiness, null)).contains("\"status\":\"UP\"");
            server.kill();
            server.exitCode();
            assertThat(answer(home, readiness, null)).contains("\"status\":\"DOWN\"", "\"graph\"", "cure");
            service.terminate();
            service.exitCode();
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithItsCure() throws Exception {
        var home = folder.resolve("home");
        try (var other = new ServerSocket(0)) {
            var environment = Map.of(
                    "LIANHUAN_HOME", home.toString(),
                    "LIANHUAN_BOLT_PORT", "0",
                    "LIANHUAN_PORT", Integer.toString(other.getLocalPort()));
            assertThat(fails(environment, "serve")).contains(Integer.toString(other.getLocalPort()), "LIANHUAN_PORT");
            assertThat(fails(environment, "doctor")).contains("wrong port", "LIANHUAN_PORT");
        }
        try (var other = new ServerSocket(0)) {
            var environment = Map.of(
                    "LIANHUAN_HOME", home.toString(), "LIANHUAN_BOLT_PORT", Integer.toString(other.getLocalPort()));
            assertThat(fails(environment, "imports"))
                    .contains(Integer.toString(other.getLocalPort()), "LIANHUAN_BOLT_PORT");
        }
    }

    private static CommandProcess serve(Path home) throws IOException {
        return CommandProcess.start(onHome(home), "serve");
    }

    /** Settings under which a first load would go offline, if it could. */
    private static Map<String, String> onHome(Path home) {
        return Map.of(
                "LIANHUAN_HOME", home.toString(),
                "LIANHUAN_PORT", "0",
                "LIANHUAN_BOLT_PORT", "0",
                "LIANHUAN_PROGRESS", "every",
                "IMPORT_OFFLINEFROM", "1KB");
    }

    private static Map<String, String> outside(Path home, String uri, String password) {
        return Map.of(
                "LIANHUAN_HOME",
                home.toString(),
                "LIANHUAN_PORT",
                "0",
                "IMPORT_OFFLINEFROM",
                "1KB",
                "SPRING_NEO4J_URI",
                uri,
                "SPRING_NEO4J_AUTHENTICATION_USERNAME",
                "neo4j",
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD",
                password);
    }

    private static String run(Map<String, String> environment, String... arguments) throws Exception {
        try (var process = CommandProcess.start(environment, arguments)) {
            assertThat(process.exitCode()).as(process.said()).isZero();
            return process.said();
        }
    }

    private static String fails(Map<String, String> environment, String... arguments) throws Exception {
        try (var process = CommandProcess.start(environment, arguments)) {
            assertThat(process.exitCode()).as(process.said()).isEqualTo(Failures.FAILED);
            assertThat(process.said()).doesNotContain("\tat ");
            return process.said();
        }
    }

    /** With the token of the home, as commands on it have. */
    private static String answer(Path home, String address, @org.jspecify.annotations.Nullable String question)
            throws Exception {
        var token = Files.readString(home.resolve("local.secret")).strip();
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
        if (question != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(question));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}

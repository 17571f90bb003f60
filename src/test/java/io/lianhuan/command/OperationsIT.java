package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.CommandProcess;
import io.lianhuan.Lianhuan;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.ingest.GraphDigest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A generated city in a home of its own: served, watched, killed, stopped, backed up and restored. */
@Tag("long")
class OperationsIT {

    private static final Pattern READY = Pattern.compile("Lianhuan is ready on (http://localhost:(\\d+)).*");
    private static final String PEOPLE = """
            {"query": "query People { findings(first: 20) { edges { node { subjects { node { id ... on Thing { caption } } } } } } collusionRings(first: 5) { edges { node { members { company { name officers { person { name maskedNumber } } staff { name } } } } } } }"}
            """;

    @TempDir
    static Path folder;

    private static Path home;
    private static final List<String> logs = new ArrayList<>();

    @BeforeAll
    static void loadsACity() throws Exception {
        home = folder.resolve("home");
        Generation.run(CitySize.SMALL, 1, folder.resolve("files"), (what, done, total) -> {});
        try (var load = CommandProcess.start(
                loud(home), "import", folder.resolve("files").toString())) {
            assertThat(load.exitCode()).as(load.said()).isEqualTo(ImportCommand.SOME_REJECTED);
            logs.add(load.said());
        }
        logs.add(run(loud(home), "detect"));
    }

    @Test
    void aServiceTellsHowItIsAndNoPersonalValueStandsInItsLogs() throws Exception {
        var json = new HashMap<>(loud(home));
        json.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        try (var service = CommandProcess.start(json, "serve")) {
            var address = address(service);
            var answer = ask(address, "/graphql", PEOPLE);
            assertThat(answer.body()).contains("\"data\"").doesNotContain("\"errors\"");
            assertThat(answer.headers().firstValue("X-Trace-Id")).isPresent();
            ask(address, "/graphql", "{\"query\": \"{ person(id: 1) { nothing } }\"}");
            ask(address, "/graphql", "{\"query\": \"{ search(text: \\\"+(\\\") { name } }\"}");

            assertThat(ask(address, "/actuator/health/liveness", null).body()).contains("\"status\":\"UP\"");
            assertThat(ask(address, "/actuator/health/readiness", null).body()).contains("\"status\":\"UP\"");
            assertThat(ask(address, "/actuator/prometheus", null).body())
                    .contains(
                            "lianhuan_statement_seconds_count{statement=\"findings/page\"}",
                            "lianhuan_audit_append_seconds_count",
                            "graphql_request_seconds_count",
                            "graphql_operation_type=\"query\"",
                            "tomcat_sessions_active_current_sessions");
            assertThat(fails(
                            loud(home),
                            "backup",
                            "--out",
                            folder.resolve("refused").toString()))
                    .contains("another Lianhuan runs on", "stop it");
            service.terminate();
            service.exitCode();
            assertThat(service.said().lines().filter(line -> line.startsWith("{\"@timestamp\"")))
                    .isNotEmpty();
            logs.add(service.said());
        }
        var personal = personalValues();
        assertThat(personal).hasSizeGreaterThan(300);
        var said = String.join("\n", logs);
        assertThat(personal.stream().filter(said::contains)).isEmpty();
        System.out.printf(
                "logs: %,d lines, none of %,d names and numbers of persons in them%n",
                said.lines().count(), personal.size());
    }

    @Test
    void aRequestUnderWayIsAnsweredWhenTheServiceIsToldToStop() throws Exception {
        try (var service = CommandProcess.start(loud(home), "serve")) {
            var ready = READY.matcher(service.awaitLine("Lianhuan is ready"));
            assertThat(ready.matches()).isTrue();
            var question = "{\"query\": \"{ collusionRings { totalCount } }\"}";
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(ready.group(2)))) {
                var out = socket.getOutputStream();
                out.write(
                        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
                                .formatted(bearerLine(), question.length(), question.substring(0, 10))
                                .getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                // Another answer shows that the service has begun with what came before.
                ask(ready.group(1), "/actuator/health/liveness", null);
                service.terminate();
                service.awaitLineWith("graceful shutdown");
                out.write(question.substring(10).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 200").contains("\"totalCount\"");
            }
            service.exitCode();
            assertThat(service.said()).contains("Graceful shutdown complete");
        }
    }

    @Test
    void aKilledServiceIsReadyAgainWithinAMinute() throws Exception {
        try (var service = CommandProcess.start(loud(home), "serve")) {
            address(service);
            service.kill();
            service.exitCode();
        }
        var began = System.nanoTime();
        try (var service = CommandProcess.start(loud(home), "serve")) {
            var ready = ask(address(service), "/actuator/health/readiness", null);
            var seconds = (System.nanoTime() - began) / 1e9;
            assertThat(ready.body()).contains("\"status\":\"UP\"");
            assertThat(seconds).isLessThan(60);
            System.out.printf("ready %.1f s after kill -9%n", seconds);
            service.terminate();
            service.exitCode();
        }
    }

    @Test
    void aBackupIsRestoredIntoACleanFolder() throws Exception {
        var backup = folder.resolve("backup");
        var keys = folder.resolve("keys");
        System.out.println(run(loud(home), "backup", "--out", backup.toString(), "--keys", keys.toString()));
        assertThat(backup.resolve("manifest.json")).exists();
        assertThat(backup.resolve("home").resolve("audit.secret")).doesNotExist();
        assertThat(keys.resolve("audit.secret")).exists();
        assertThat(fails(loud(home), "backup", "--out", backup.toString())).contains("is not empty");

        var restored = folder.resolve("restored");
        String[] restore = {
            "restore", "--from", backup.toString(), "--into", restored.toString(), "--keys", keys.toString()
        };
        var began = System.nanoTime();
        System.out.println(run(loud(home), restore));
        assertThat(fails(loud(home), restore)).contains("is not empty");
        try (var service = CommandProcess.start(loud(restored), "serve")) {
            assertThat(ask(address(service), "/actuator/health/readiness", null).body())
                    .contains("\"status\":\"UP\"");
            System.out.printf("restored and ready in %.1f s%n", (System.nanoTime() - began) / 1e9);
            service.terminate();
            service.exitCode();
        }
        assertThat(run(loud(restored), "audit", "verify")).contains("ok: ");
        assertThat(digest(restored)).isEqualTo(digest(home));

        var some = backup.resolve("home").resolve("neo4j").resolve("data");
        try (var files = Files.walk(some)) {
            var file = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Files.writeString(file, "x", StandardOpenOption.APPEND);
        }
        var other = folder.resolve("other");
        assertThat(fails(
                        loud(home),
                        "restore",
                        "--from",
                        backup.toString(),
                        "--into",
                        other.toString(),
                        "--keys",
                        keys.toString()))
                .contains("not as it was written");
        assertThat(other).doesNotExist();
    }

    private static Map<String, String> loud(Path home) {
        return Map.of(
                "LIANHUAN_HOME", home.toString(),
                "LIANHUAN_PORT", "0",
                "LIANHUAN_BOLT_PORT", "0",
                "LOGGING_LEVEL_ROOT", "info");
    }

    private static String address(CommandProcess service) throws InterruptedException {
        var ready = READY.matcher(service.awaitLine("Lianhuan is ready"));
        assertThat(ready.matches()).isTrue();
        return ready.group(1);
    }

    private static String bearer() throws IOException {
        var local = home.resolve("local.secret");
        return Files.exists(local) ? "Bearer " + Files.readString(local).strip() : "";
    }

    private static String bearerLine() throws IOException {
        return bearer().isEmpty() ? "" : "Authorization: " + bearer() + "\r\n";
    }

    private static HttpResponse<String> ask(String address, String path, @Nullable String question) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
        if (!bearer().isEmpty()) {
            request.header("Authorization", bearer());
        }
        if (question != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(question));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
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
            return process.said();
        }
    }

    /** Names of at least three letters, identity numbers and telephone numbers of the city. */
    private static Set<String> personalValues() throws IOException {
        var values = new TreeSet<String>();
        var columns = Set.of("姓名", "身份证号", "法定代表人", "法人证件号", "电话", "授权委托人", "授权委托人电话");
        for (String name : List.of("officers.csv", "bid-staff.csv", "companies.csv", "bids.csv")) {
            var lines = Files.readAllLines(folder.resolve("files").resolve(name));
            var header = Arrays.asList(lines.get(1).split(",", -1));
            for (String line : lines.subList(2, lines.size())) {
                var cells = line.split(",", -1);
                for (int at = 0; at < Math.min(cells.length, header.size()); at++) {
                    if (columns.contains(header.get(at)) && cells[at].strip().length() >= 3) {
                        values.add(cells[at].strip());
                    }
                }
            }
        }
        return values;
    }

    private static String digest(Path home) {
        try (var application = new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .properties("lianhuan.home=" + home, "lianhuan.bolt-port=0")
                .run()) {
            return GraphDigest.ofFactsAndSources(application.getBean(Driver.class));
        }
    }
}

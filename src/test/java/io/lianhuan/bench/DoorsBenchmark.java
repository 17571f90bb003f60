package io.lianhuan.bench;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.scalars.ExtendedScalars;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.lianhuan.CommandProcess;
import io.lianhuan.detect.Detection;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a running service: an open model, in which requests start at fixed times whether or not earlier ones were answered, so
 * that waiting counts. The service is a process of its own on the same machine. Beside each figure of {@code collusionRing}
 * stands what the same answer costs below the service: the same statements over Bolt, and graphql-java over values that are there.
 *
 * <p>Arguments: the size of the city, its seed, and the seconds of each measurement.
 */
public final class DoorsBenchmark {

    private static final Path FOLDER = Path.of("target", "bench", "doors");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_MEMBERS = 20;
    private static final String RING = """
            query Ring($id: ID!) {
              collusionRing(id: $id) {
                id strength grade amountAtStake
                members { company { id name } role bits }
                findings { id grade bits evidence { id kind family value admissible source { importId file line } } }
              }
            }
            """;
    private static final String AROUND = """
            query Around($id: ID!) {
              neighbourhood(id: $id) { total nodes { id label nodeId caption degree } edges { from to relation times since until } }
            }
            """;
    private static final String SEARCH =
            "query Find($text: String!) { search(text: $text) { id kind name reason score } }";

    private static final Pattern READY = Pattern.compile("Lianhuan is ready on (\\S+).*");
    private static final Pattern PARTS = Pattern.compile(":");

    private final Served served;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private DoorsBenchmark(Served served) {
        this.served = served;
    }

    /** The service that is measured. */
    private record Served(Process process, String address, String token, String bolt, String secret) {

        static Served start(Path home) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g"));
            command.addAll(CommandProcess.OPTIONS);
            command.addAll(List.of("-cp", withoutTests(), "io.lianhuan.Lianhuan", "serve"));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "LIANHUAN_HOME", home.toString(),
                            "LIANHUAN_PORT", "0",
                            "LIANHUAN_BOLT_PORT", "0",
                            "QUERYLIMITS_DEFAULTS_POINTSPERMINUTE", "1000000000",
                            "QUERYLIMITS_ROLES_SERVICE_POINTSPERMINUTE", "1000000000",
                            "QUERYLIMITS_DEFAULTS_INFLIGHT", "64"));
            var process = builder.start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String address = null;
            String bolt = null;
            while (address == null || bolt == null) {
                var line = out.readLine();
                if (line == null) {
                    throw new IllegalStateException("the service did not start");
                }
                if (line.startsWith("Lianhuan is ready on ")) {
                    address = READY.matcher(line).replaceAll("$1");
                } else if (line.startsWith("Cypher: ")) {
                    bolt = line.substring("Cypher: ".length(), line.indexOf(','));
                }
            }
            Thread.ofVirtual().start(() -> out.lines().forEach(line -> {}));
            var token = home.resolve("local.secret");
            return new Served(
                    process,
                    address,
                    Files.exists(token) ? Files.readString(token).strip() : "",
                    bolt,
                    Files.readString(home.resolve("bolt.secret")).strip());
        }

        private static String withoutTests() {
            return String.join(
                    ":",
                    PARTS.splitAsStream(System.getProperty("java.class.path"))
                            .filter(part -> !part.endsWith("test-classes"))
                            .toList());
        }

        double cpuMillis() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
        }
    }

    public static void main(String[] arguments) throws Exception {
        var size = CitySize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        long seed = Long.parseLong(arguments[1]);
        var home = FOLDER.resolve("home-" + arguments[0] + "-" + seed).toAbsolutePath();
        prepare(home, size, seed);
        var served = Served.start(home);
        try {
            new DoorsBenchmark(served).measure(Integer.parseInt(arguments[2]));
        } finally {
            served.process().destroy();
            served.process().waitFor();
        }
    }

    /** Makes the city, loads it and finds its rings, unless that was done before. */
    private static void prepare(Path home, CitySize size, long seed) throws IOException {
        var done = home.resolve("prepared");
        if (Files.exists(done)) {
            return;
        }
        FileSystemUtils.deleteRecursively(home);
        var files = FOLDER.resolve("city").toAbsolutePath();
        FileSystemUtils.deleteRecursively(files);
        Generation.run(size, seed, files, (what, at, total) -> {});
        try (var application = Service.start(home)) {
            application.getBean(Imports.class).load(new ImportRequest(List.of(files), null, false), Progress.SILENT);
            application.getBean(Detection.class).detect(true, Progress.SILENT);
        }
        Files.writeString(done, "");
    }

    private void measure(int seconds) throws Exception {
        try (var driver = GraphDatabase.driver(served.bolt(), AuthTokens.basic("neo4j", served.secret()))) {
            var rings = column(driver, """
                    MATCH (ring:CollusionRing {lapsed: false}) WHERE ring.members <= %d
                    RETURN ring.id AS value ORDER BY value LIMIT 300""".formatted(MOST_MEMBERS));
            var companies = column(
                    driver,
                    "MATCH (c:Company)-[:SUBMITTED]->() WITH DISTINCT c RETURN c.id AS value ORDER BY value LIMIT 500");
            var names = column(
                    driver,
                    "MATCH (c:Company)-[:SUBMITTED]->() WITH DISTINCT c WHERE c.name IS NOT NULL RETURN c.name AS value ORDER BY c.id LIMIT 500");
            var texts = texts(names, companies);
            System.out.printf(
                    "%d rings of at most %d members, %d companies, %d texts%n",
                    rings.size(), MOST_MEMBERS, companies.size(), texts.size());
            IntFunction<String> ring = at -> body(RING, Map.of("id", rings.get(at % rings.size())));
            IntFunction<String> around = at -> body(AROUND, Map.of("id", companies.get(at % companies.size())));
            IntFunction<String> search = at -> body(SEARCH, Map.of("text", texts.get(at % texts.size())));
            warm(List.of(ring, around, search), 2 * seconds);
            header();
            load("collusionRing", 50, seconds, ring).print();
            load("neighbourhood", 50, seconds, around).print();
            load("search", 50, seconds, search).print();
            var asked = load("collusionRing", 200, seconds, ring);
            asked.print();
            var below = below(driver, rings, 200, seconds);
            below.print();
            System.out.printf(
                    Locale.ROOT,
                    "collusionRing at 200 requests/s: p50 %.1f times, p99 %.1f times what is below it; CPU of the server %.1f times%n",
                    asked.p50() / below.p50(),
                    asked.p99() / below.p99(),
                    asked.cpu() / below.cpu());
        }
    }

    private static List<String> column(Driver driver, String statement) {
        try (var session = driver.session()) {
            return session.run(statement).list(row -> row.get("value").asString());
        }
    }

    /** What people type: a code, a whole name, its beginning, words from its middle; in turns. */
    private static List<String> texts(List<String> names, List<String> companies) {
        var texts = new ArrayList<String>();
        for (int at = 0; at < names.size(); at++) {
            var name = names.get(at);
            texts.add(
                    switch (at % 4) {
                        case 0 -> companies.get(at % companies.size());
                        case 1 -> name;
                        case 2 -> name.substring(0, Math.min(4, name.length()));
                        default ->
                            io.lianhuan.value.Spelling.of(name.substring(0, Math.min(6, name.length())))
                                    .initials();
                    });
        }
        return texts;
    }

    private static String body(String document, Map<String, String> variables) {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }

    private void warm(List<IntFunction<String>> kinds, int seconds) throws InterruptedException {
        for (var kind : kinds) {
            load("warming", 100, seconds, kind);
        }
    }

    /** What was measured; CPU is that of the server for one request that was answered, in milliseconds. */
    private record Figures(
            String name, int rate, int requests, int failures, double p50, double p99, double most, double cpu) {

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f | %.1f | %.1f | %.2f |%n",
                    name,
                    rate,
                    requests,
                    failures,
                    p50,
                    p99,
                    most,
                    cpu);
        }
    }

    private static void header() {
        System.out.println("| what | requests/s | requests | failed | p50 ms | p99 ms | most ms | server CPU ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    private Figures load(String name, int rate, int seconds, IntFunction<String> body) throws InterruptedException {
        var failures = new AtomicInteger();
        double before = served.cpuMillis();
        var times = open(rate, seconds, at -> {
            if (!ask(body.apply(at))) {
                failures.incrementAndGet();
            }
        });
        int answered = Math.max(1, times.length - failures.get());
        return figures(name, rate, times, failures.get(), (served.cpuMillis() - before) / answered);
    }

    private static Figures figures(String name, int rate, double[] times, int failures, double cpu) {
        Arrays.sort(times);
        return new Figures(
                name,
                rate,
                times.length,
                failures,
                times[times.length / 2],
                times[(int) Math.ceil(times.length * 0.99) - 1],
                times[times.length - 1],
                cpu);
    }

    /** Does a thing at fixed times; how long after its time each was done, in milliseconds. */
    private static double[] open(int rate, int seconds, java.util.function.IntConsumer doing)
            throws InterruptedException {
        int requests = rate * seconds;
        var times = new double[requests];
        long gap = 1_000_000_000L / rate;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int at = 0; at < requests; at++) {
                long due = start + at * gap;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                int mine = at;
                workers.execute(() -> {
                    doing.accept(mine);
                    times[mine] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        return times;
    }

    private boolean ask(String body) {
        var request = HttpRequest.newBuilder(URI.create(served.address() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body));
        if (!served.token().isEmpty()) {
            request.header("Authorization", "Bearer " + served.token());
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 && !answer.body().contains("\"errors\"");
        } catch (IOException | InterruptedException lost) {
            return false;
        }
    }

    /** The same statements over Bolt from here, and graphql-java over the answer's own values: what no service can be without. */
    private Figures below(Driver driver, List<String> rings, int rate, int seconds) throws Exception {
        var statements = List.of(
                Files.readString(Path.of("cypher/rings/by-ids.cypher")),
                Files.readString(Path.of("cypher/rings/members.cypher")),
                Files.readString(Path.of("cypher/rings/findings-of.cypher")),
                Files.readString(Path.of("cypher/findings/evidence.cypher")));
        var engine = engine();
        var values = new ArrayList<Map<String, Object>>();
        for (String ring : rings) {
            values.add(answer(ring));
        }
        open(rate, seconds, at -> under(driver, statements, engine, rings, values, at));
        var own = new java.util.concurrent.atomic.DoubleAdder();
        double before = served.cpuMillis();
        double mine = Meter.cpu();
        var times = open(rate, seconds, at -> under(driver, statements, engine, rings, values, at));
        own.add((Meter.cpu() - mine) * 1_000);
        return figures(
                "the same statements and graphql-java alone",
                rate,
                times,
                0,
                (served.cpuMillis() - before + own.sum()) / times.length);
    }

    private static void under(
            Driver driver,
            List<String> statements,
            GraphQL engine,
            List<String> rings,
            List<Map<String, Object>> values,
            int at) {
        var ring = rings.get(at % rings.size());
        try (var session = driver.session()) {
            List<Object> ids = List.of(ring);
            for (String statement : statements) {
                var given = ids;
                var rows = session.executeRead(
                        work -> work.run(statement, Map.of("ids", given)).list());
                if (statement.contains("SHOWN_BY")) {
                    ids = rows.stream()
                            .<Object>map(DoorsBenchmark::finding)
                            .distinct()
                            .toList();
                }
            }
        }
        engine.execute(ExecutionInput.newExecutionInput(RING)
                .variables(Map.of("id", ring))
                .root(values.get(at % values.size()))
                .build());
    }

    private static String finding(Record row) {
        return row.get("finding").get("id").asString();
    }

    private static GraphQL engine() throws IOException {
        var types = new SchemaParser()
                .parse(Files.readString(Path.of("src/main/java/io/lianhuan/api/doc-files/schema.graphqls")));
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory() {
                    @Override
                    public boolean providesDataFetcher(graphql.schema.idl.FieldWiringEnvironment environment) {
                        return false;
                    }

                    @Override
                    public boolean providesScalar(graphql.schema.idl.ScalarWiringEnvironment environment) {
                        return environment.getScalarTypeDefinition().getName().equals("JSON");
                    }
                })
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.newAliasedScalar("Decimal")
                        .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                        .build())
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
                .preparsedDocumentProvider(parsedOnce())
                .build();
    }

    private static graphql.execution.preparsed.PreparsedDocumentProvider parsedOnce() {
        var known = new java.util.concurrent.ConcurrentHashMap<
                String, graphql.execution.preparsed.PreparsedDocumentEntry>();
        return (input, parse) -> java.util.concurrent.CompletableFuture.completedFuture(
                known.computeIfAbsent(input.getQuery(), text -> parse.apply(input)));
    }

    @SuppressWarnings("unchecked") // an object of JSON is a map
    private Map<String, Object> answer(String ring) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(served.address() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(RING, Map.of("id", ring))));
        if (!served.token().isEmpty()) {
            request.header("Authorization", "Bearer " + served.token());
        }
        JsonNode data = JSON.readTree(
                        client.send(request.build(), BodyHandlers.ofString()).body())
                .path("data");
        return JSON.convertValue(data, Map.class);
    }
}

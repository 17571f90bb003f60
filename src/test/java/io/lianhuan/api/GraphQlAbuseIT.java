package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.Door;
import io.lianhuan.Fetches;
import io.lianhuan.IntegrationTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Attacks the running service over HTTP. Every refusal comes within 200 ms, is at most 4 KiB long and fetches nothing; at each
 * limit the same query is still answered.
 */
@IntegrationTest
class GraphQlAbuseIT {

    private static final Duration MOST_TIME = Duration.ofMillis(200);
    private static final int MOST_BYTES = 4 * 1024;
    private static final Map<String, String> MEASURED = Collections.synchronizedMap(new TreeMap<>());

    @Autowired
    ApplicationContext service;

    @Autowired
    Fetches fetches;

    @Autowired
    Allowances allowances;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(service);
        allowances.forget();
    }

    @AfterAll
    static void tell() {
        MEASURED.forEach((attack, measured) -> System.out.printf("refused %-45s %s%n", attack, measured));
    }

    /** The attack is refused: fast, briefly, without a fetch. */
    private Door.Answer refused(String attack, Supplier<Door.Answer> send) {
        long before = fetches.count();
        var answer = send.get();
        for (int again = 0; again < 4 && answer.took().compareTo(MOST_TIME) > 0; again++) {
            answer = send.get();
        }
        assertThat(fetches.count()).as("fetches of " + attack).isEqualTo(before);
        assertThat(answer.took()).as("time of " + attack).isLessThanOrEqualTo(MOST_TIME);
        assertThat(answer.body().length()).as("size of " + attack).isLessThanOrEqualTo(MOST_BYTES);
        if (answer.status() < 300) {
            assertThat(answer.error().path("message").asString("")).as(attack).isNotEmpty();
            assertThat(answer.json().path("data").isObject()).as(attack).isFalse();
        } else {
            assertThat(answer.status()).as(attack).isBetween(400, 499);
        }
        MEASURED.put(
                attack,
                "%d %-18s %4d ms %5d B"
                        .formatted(
                                answer.status(),
                                answer.code(),
                                answer.took().toMillis(),
                                answer.body().length()));
        return answer;
    }

    private void accepted(String query, Map<String, ?> variables) {
        var answer = door.ask(query, variables, "");
        assertThat(answer.error().toString()).as(query).isEmpty();
        assertThat(answer.json().path("data").isObject()).as(query).isTrue();
    }

    private static String repeated(int times, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
    }

    private static String aliases(int times) {
        return "{ " + repeated(times, at -> "a" + at + ": __typename") + " }";
    }

    private static String directives(int times) {
        return "{ rules { " + repeated(times, at -> "id @include(if: true)") + " } }";
    }

    private static String fragments(int times) {
        return "{ rules { " + repeated(times, at -> "...f" + at) + " } } "
                + repeated(times, at -> "fragment f" + at + " on Rule { id }");
    }

    private static String rootFields(int times) {
        return "{ " + repeated(times, at -> "rules { id }") + " }";
    }

    /** So many fields within each other. */
    private static String deep(int depth) {
        var query = new StringBuilder("{ lot(id: \"L\") ");
        int left = depth - 1;
        for (int at = 0; left > 1; at++, left--) {
            query.append(
                    switch (at % 2) {
                        case 0 -> "{ bids ";
                        default -> "{ lot ";
                    });
        }
        return query.append("{ id").append(" }".repeat(depth)).toString();
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("aliases", 15, (java.util.function.IntFunction<String>) GraphQlAbuseIT::aliases),
                Arguments.of("directives", 20, (java.util.function.IntFunction<String>) GraphQlAbuseIT::directives),
                Arguments.of("fragments", 20, (java.util.function.IntFunction<String>) GraphQlAbuseIT::fragments),
                Arguments.of("rootFields", 20, (java.util.function.IntFunction<String>) GraphQlAbuseIT::rootFields));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodIsAnsweredAtItsLimitAndRefusedAbove(
            String name, int limit, java.util.function.IntFunction<String> flood) {
        accepted(flood.apply(limit), Map.of());
        for (int times : new int[] {limit + 1, 2 * limit, 3 * limit, 5 * limit, 10 * limit}) {
            var answer = refused(name + " × " + times, () -> door.ask(flood.apply(times)));
            var extensions = answer.error().path("extensions");
            assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(extensions.path("limitName").asString()).isEqualTo(name);
            assertThat(extensions.path("limit").asInt()).isEqualTo(limit);
            assertThat(extensions.path("actual").asInt()).isEqualTo(times);
            assertThat(extensions.path("traceId").asString()).isNotEmpty();
            assertThat(extensions.path("retryable").asBoolean(true)).isFalse();
        }
    }

    @Test
    void fieldsWithinFieldsAreRefusedBelowTheTenth() {
        for (int depth = 2; depth <= 50; depth++) {
            var query = deep(depth);
            int asked = depth;
            if (depth <= 7) {
                accepted(query, Map.of());
            } else if (depth > 10) {
                refused("depth " + asked, () -> door.ask(query));
            }
        }
        var answer = refused("depth in a fragment", () -> door.ask("""
                { lot(id: "L") { ...a } }
                fragment a on Lot { buyer { wins { ...b } } }
                fragment b on Lot { buyer { wins { ...c } } }
                fragment c on Lot { buyer { wins { buyer { wins { buyer { id } } } } } }
                """));
        assertThat(answer.error().path("extensions").path("limitName").asString())
                .isEqualTo("depth");
        refused("fragments that go round", () -> door.ask("""
                { lot(id: "L") { ...a } } fragment a on Lot { buyer { wins { ...b } } } fragment b on Lot { ...a }
                """));
    }

    static Stream<Arguments> sizes() {
        return Stream.of("0", "-1", "201", "2147483647", "null", "99999999999").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aSizeThatNoListHasIsRefusedWhereverItStands(String size) {
        refused(
                "first " + size + " in the document",
                () -> door.ask("{ findings(first: " + size + ") { totalCount } }"));
        refused(
                "first " + size + " in a variable",
                () -> door.send(
                        "{\"query\": \"query q($n: Int) { findings(first: $n) { totalCount } }\", \"variables\": {\"n\": %s}}"
                                .formatted(size),
                        ""));
        refused(
                "first " + size + " in a default",
                () -> door.ask("query q($n: Int = " + size + ") { findings(first: $n) { totalCount } }"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 200})
    void sizesOfListsAreAnswered(int size) {
        accepted("{ findings(first: " + size + ") { totalCount } }", Map.of());
        accepted("query q($n: Int) { findings(first: $n) { totalCount } }", Map.of("n", size));
        accepted("query q($n: Int = " + size + ") { findings(first: $n) { totalCount } }", Map.of());
    }

    @Test
    void listsWithinListsCostTheirProductWhereverTheSizeStands() {
        var wide = "edges { node { lots { bids { bidders { id } } } } }";
        var answers = List.of(
                refused("cost in the document", () -> door.ask("{ findings(first: 200) { " + wide + " } }")),
                refused(
                        "cost in a variable",
                        () -> door.ask(
                                "query q($n: Int) { findings(first: $n) { " + wide + " } }", Map.of("n", 200), "")),
                refused(
                        "cost in a default",
                        () -> door.ask("query q($n: Int = 200) { findings(first: $n) { " + wide + " } }")),
                refused(
                        "cost in a fragment",
                        () -> door.ask("{ ...a } fragment a on Query { findings(first: 200) { ...b } } "
                                + "fragment b on FindingConnection { " + wide + " }")),
                refused(
                        "cost of lists without a size",
                        () -> door.ask(
                                "{ company(id: \"C\") { bids { lot { bids { lot { bids { lot { bids { id } } } } } } } } }")),
                refused(
                        "cost beyond 64 bits",
                        () -> door.ask(
                                "{ findings(first: 200) { edges { node { rings { lots { rings { lots { rings { id } } } } } } } } }")));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(answer.error().path("extensions").path("limitName").asString())
                    .isEqualTo("cost");
            assertThat(answer.error().path("extensions").path("limit").asInt()).isEqualTo(5_000);
        });
    }

    @Test
    void noNameIsAWayAroundALimit() {
        for (String name : List.of("__schema", "IntrospectionQuery", "__type")) {
            refused("operation " + name, () -> door.ask("query " + name + aliases(16)));
            refused("deep operation " + name, () -> door.ask("query " + name + deep(20)));
            refused(
                    "fragment " + name,
                    () -> door.ask("{ company(id: \"C\") { ..." + name + " } } fragment " + name
                            + " on Company { bids { lot { bids { lot { bids { lot { bids { id } } } } } } } }"));
        }
    }

    @Test
    void introspectionIsForThoseWhoMay() {
        var schema = "{ __schema { queryType { name } types { name fields { name } } } }";
        assertThat(refused("introspection", () -> door.ask(schema, Map.of(), "ivy INVESTIGATOR"))
                        .code())
                .isEqualTo("INTROSPECTION_OFF");
        assertThat(refused(
                                "introspection of a type",
                                () -> door.ask("{ __type(name: \"Company\") { name } }", Map.of(), "ivy INVESTIGATOR"))
                        .code())
                .isEqualTo("INTROSPECTION_OFF");
        refused(
                "introspection in a fragment",
                () -> door.ask(
                        "{ ...a } fragment a on Query { __schema { types { name } } }", Map.of(), "ivy INVESTIGATOR"));
        refused(
                "circular introspection",
                () -> door.ask(
                        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
                        Map.of(),
                        "ana ANALYST"));
        assertThat(door.ask(schema, Map.of(), "ana ANALYST")
                        .json()
                        .path("data")
                        .path("__schema")
                        .path("types")
                        .size())
                .isGreaterThan(50);
    }

    @Test
    void bodiesThatAreNoSingleHonestObjectAreRefused() {
        var one = "{\"query\": \"{ rules { id } }\"}";
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("array of 10", "[" + String.join(",", Collections.nCopies(10, one)) + "]");
        bodies.put("duplicate key", "{\"query\": \"{ rules { id } }\", \"query\": \"{ findings { totalCount } }\"}");
        bodies.put("duplicate variable", "{\"query\": \"{ rules { id } }\", \"variables\": {\"a\": 1, \"a\": 2}}");
        bodies.put("trailing JSON", one + one);
        bodies.put("no JSON", "query={rules{id}}");
        bodies.put("empty", "");
        bodies.put("null", "null");
        bodies.put("number", "7");
        bodies.put("no query", "{}");
        bodies.put("query of a number", "{\"query\": 7}");
        bodies.put("variables in an array", "{\"query\": \"{ rules { id } }\", \"variables\": []}");
        bodies.put(
                "deep JSON",
                "{\"query\": \"{ rules { id } }\", \"variables\": " + "{\"a\":".repeat(60) + "1" + "}".repeat(61));
        bodies.put("long text", "{\"query\": \"{ rules { id } } #" + "x".repeat(70_000) + "\"}");
        bodies.put(
                "300 KiB",
                "{\"query\": \"{ rules { id } }\", \"variables\": {\"a\": [" + "\"xxxxxxxx\",".repeat(28_000) + "1]}}");
        bodies.forEach((name, body) -> assertThat(
                        refused("body: " + name, () -> door.send(body, "")).status())
                .isBetween(400, 413));
    }

    @Test
    void onlyJsonByPostFromOurPagesIsRead() {
        var json = "{\"query\": \"{ rules { id } }\"}";
        var query = "?query=%7Brules%7Bid%7D%7D";
        refused("GET", () -> door.send(door.request("/graphql" + query).GET().build()));
        refused(
                "GET of a mutation",
                () -> door.send(
                        door.request("/graphql?query=mutation%7Ba%7D").GET().build()));
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "")) {
            refused("content type " + type, () -> {
                var request = door.request("/graphql").POST(BodyPublishers.ofString(json));
                return door.send((type.isEmpty() ? request : request.header("Content-Type", type)).build());
            });
        }
        for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
            assertThat(refused(
                                    "origin " + origin,
                                    () -> door.send(door.request("/graphql")
                                            .header("Content-Type", "application/json")
                                            .header("Origin", origin)
                                            .POST(BodyPublishers.ofString(json))
                                            .build()))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void nothingConfirmsAName() {
        var guesses =
                new Random(7).ints(2_000, 0, 1_000_000).mapToObj(at -> "w" + at).toList();
        for (List<String> batch : batches(guesses, 20)) {
            var answer = refused(
                    "20 guessed names",
                    () -> door.ask("{ " + String.join(" ", batch) + " }", Map.of(), "ivy INVESTIGATOR"));
            assertThat(answer.code()).as(answer.body()).isEqualTo("BAD_QUERY");
            assertThat(answer.body()).doesNotContain(batch.getFirst(), "Did you mean", "Query", "undefined");
        }
        var near = refused(
                "a name nearly right", () -> door.ask("{ findingz { totalCount } }", Map.of(), "ivy INVESTIGATOR"));
        assertThat(near.body()).doesNotContain("findings", "findingz", "Did you mean");
        assertThat(near.json().path("errors").size()).isLessThanOrEqualTo(4);
        var ten = refused(
                "10 unknown directives",
                () -> door.ask("{ rules { id " + "@aa".repeat(10) + " } }", Map.of(), "ivy INVESTIGATOR"));
        assertThat(ten.json().path("errors").size()).isLessThanOrEqualTo(4);
        var mistyped = refused(
                "a value of a wrong kind",
                () -> door.ask(
                        "query q($n: Int) { findings(first: $n) { totalCount } }",
                        Map.of("n", Map.of("a", 1)),
                        "ivy INVESTIGATOR"));
        assertThat(mistyped.body()).doesNotContain("LinkedHashMap", "java", "Int");
    }

    private static List<List<String>> batches(List<String> all, int size) {
        return IntStream.range(0, all.size() / size)
                .mapToObj(at -> all.subList(at * size, (at + 1) * size))
                .toList();
    }

    @Test
    void tokensAndNestingAreRefusedByTheParser() {
        refused("500 times one field", () -> door.ask("{ rules { " + "id ".repeat(2_500) + "} }"));
        refused("2,500 tokens", () -> door.ask("{ rules { id } } #" + "\n{".repeat(2_500)));
        refused(
                "nested lists",
                () -> door.ask("{ search(text: \"a\", kinds: " + "[".repeat(500) + "]".repeat(500) + ") { id } }"));
        refused("whitespace", () -> door.ask("{ rules { id " + ", ".repeat(25_000) + "} }"));
    }

    @Test
    void noTraceAndNoPageOfAnIdeIsOpenOutsideOurOwn() {
        var answer = door.ask("{ rules { id } }");
        assertThat(answer.json().path("extensions").isMissingNode()).isTrue();
        for (String path : List.of("/graphql/schema", "/altair", "/playground", "/voyager", "/console.html")) {
            assertThat(door.send(door.request(path).GET().build()).status())
                    .as(path)
                    .isBetween(401, 499);
        }
    }

    @Test
    void whoeverSpentThePointsOfAMinuteWaits() {
        var viewer = new Viewer("spender", java.util.Set.of(Role.INVESTIGATOR), java.util.Set.of(), null);
        allowances.spend(viewer, 199_999);
        var answer = refused(
                "points are spent",
                () -> door.ask(
                        "{ findings(first: 200) { edges { node { lots { id } } } } }",
                        Map.of(),
                        "spender INVESTIGATOR"));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(answer.error().path("extensions").path("retryable").asBoolean())
                .isTrue();
        assertThat(Integer.parseInt(
                        answer.response().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(door.ask("{ rules { id } }", Map.of(), "other INVESTIGATOR").status())
                .isEqualTo(200);
    }

    /** A document that is remembered is not parsed again, and still weighed. */
    @Test
    void aDocumentSpendsPointsEachTime() {
        var query = "query Again($first: Int!) { findings(first: $first) { edges { node { lots { id } } } } }";
        assertThat(door.ask(query, Map.of("first", 1), "again INVESTIGATOR").status())
                .isEqualTo(200);
        assertThat(door.ask(query, Map.of("first", 201), "again INVESTIGATOR").code())
                .isEqualTo("BAD_INPUT");
        assertThat(door.ask(query, Map.of("first", 100), "again INVESTIGATOR").status())
                .isEqualTo(200);
        allowances.spend(
                new Viewer("again", java.util.Set.of(Role.INVESTIGATOR), java.util.Set.of(), null), 200_000 - 1_200);
        assertThat(door.ask(query, Map.of("first", 100), "again INVESTIGATOR").code())
                .isEqualTo("RATE_LIMITED");
    }

    @Test
    void placesForQueriesAreFew() {
        var viewer = new Viewer("busy", java.util.Set.of(Role.INVESTIGATOR), java.util.Set.of(), null);
        var taken =
                IntStream.range(0, 4).mapToObj(at -> allowances.enter(viewer)).toList();
        var answer = door.ask("{ rules { id } }", Map.of(), "busy INVESTIGATOR");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.error().path("extensions").path("limitName").asString())
                .isEqualTo("inFlight");
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
        taken.forEach(Runnable::run);
        assertThat(door.ask("{ rules { id } }", Map.of(), "busy INVESTIGATOR").status())
                .isEqualTo(200);
    }
}

package io.lianhuan.cases.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.cases.law.EnglishWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * Every cell of every table: state, move, part, what the actor did in the matter before, whether the actor is one of its officers, and
 * whether the clock stands still. What a cell must give is read from the file itself and not from the code.
 */
class FlowMatrixTests {

    private static final EnglishWords ENGLISH = new EnglishWords();
    private static final List<String> PLAYED = List.of(
            "",
            "DISPATCHER",
            "OFFICER",
            "PROPOSER",
            "COUNTERSIGNER",
            "REVIEWER",
            "APPROVER",
            "LEGAL",
            "OVERSEER",
            "NOTIFIER");

    @ParameterizedTest
    @ValueSource(strings = {"alert", "case", "reverse", "credit"})
    void everyCellWorksOrIsRefusedWithAReason(String name) throws IOException {
        var flow = Flow.read(name);
        var table = table(name);
        int cells = 0;
        int allowed = 0;
        for (String state : ids(table, "states", "id")) {
            for (Map<String, Object> move : rows(table, "moves")) {
                for (Part part : Part.values()) {
                    for (String played : PLAYED) {
                        for (boolean own : List.of(false, true)) {
                            for (boolean suspended : List.of(false, true)) {
                                var refusal = flow.refusal(
                                        standing(state, played, own, suspended),
                                        new Actor("zhang", EnumSet.of(part)),
                                        text(move, "action"));
                                boolean expected = expected(move, state, part, played, own, suspended);
                                assertThat(refusal.isEmpty())
                                        .as(
                                                "%s %s %s by %s, was %s, own %s, suspended %s: %s",
                                                name, state, move.get("action"), part, played, own, suspended, refusal)
                                        .isEqualTo(expected);
                                refusal.ifPresent(FlowMatrixTests::readsInBothLanguages);
                                cells++;
                                allowed += expected ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        assertThat(cells)
                .isEqualTo(
                        ids(table, "states", "id").size() * rows(table, "moves").size() * 6 * PLAYED.size() * 4);
        assertThat(allowed).isBetween(1, cells - 1);
    }

    @Test
    void everyStateCanBeReachedAndEveryOneThatIsNoEndCanBeLeft() throws IOException {
        for (String name : List.of("alert", "case", "reverse", "credit")) {
            var table = table(name);
            var reached = new ArrayList<>(List.of(text(table, "first")));
            for (int at = 0; at < reached.size(); at++) {
                var state = reached.get(at);
                rows(table, "moves").stream()
                        .filter(move -> list(move, "from").contains(state) && move.get("to") != null)
                        .map(move -> text(move, "to"))
                        .filter(to -> !reached.contains(to))
                        .forEach(reached::add);
            }
            assertThat(reached).as(name).containsExactlyInAnyOrderElementsOf(ids(table, "states", "id"));
            for (Map<String, Object> state : rows(table, "states")) {
                if (!Boolean.TRUE.equals(state.get("isEnd"))) {
                    assertThat(rows(table, "moves"))
                            .as("%s %s", name, state.get("id"))
                            .anyMatch(move -> list(move, "from").contains(state.get("id")) && move.get("to") != null);
                }
            }
        }
    }

    @Test
    void theOneWhoAssignsDoesNotVerifyAndTheOneWhoVerifiesDoesNotApprove() {
        var flow = Flow.read("alert");
        assertThat(refusal(flow, "ASSIGNED", "BEGIN", Part.OFFICER, "DISPATCHER", true))
                .contains("职责分离");
        assertThat(refusal(flow, "IN_REVIEW", "PASS", Part.REVIEWER, "OFFICER", false))
                .contains("职责分离");
        assertThat(refusal(flow, "AWAITING_APPROVAL", "APPROVE", Part.APPROVER, "OFFICER", false))
                .contains("职责分离");
        assertThat(refusal(flow, "AWAITING_APPROVAL", "APPROVE", Part.APPROVER, "REVIEWER", false))
                .contains("职责分离");
        assertThat(refusal(flow, "VERIFYING", "COUNTERSIGN", Part.OFFICER, "PROPOSER", true))
                .contains("职责分离");
        assertThat(refusal(flow, "PENDING", "APPROVE", Part.APPROVER, "", false))
                .contains("待接收");
        assertThat(refusal(flow, "VERIFYING", "PROPOSE", Part.OFFICER, "", false))
                .contains("两名承办人");
        assertThat(refusal(flow, "PENDING", "FORGET", Part.DISPATCHER, "", false))
                .contains("FORGET");
    }

    private static String refusal(Flow flow, String state, String action, Part part, String played, boolean own) {
        return flow.refusal(standing(state, played, own, false), new Actor("zhang", Set.of(part)), action)
                .map(Refusal::toString)
                .orElse("");
    }

    private static void readsInBothLanguages(Refusal refusal) {
        assertThat(refusal.toString()).hasSizeGreaterThan(8);
        assertThat(refusal.in(ENGLISH::of)).hasSizeGreaterThan(16).doesNotContainPattern("\\p{IsHan}");
    }

    private static Standing standing(String state, String played, boolean own, boolean suspended) {
        return new Standing(
                state,
                suspended,
                own ? Set.of("zhang", "li") : Set.of("wang", "li"),
                played.isEmpty() ? Map.of() : Map.of(played, Set.of("zhang")));
    }

    private static boolean expected(
            Map<String, Object> move, String state, Part part, String played, boolean own, boolean suspended) {
        var apart = list(move, "apart");
        return list(move, "from").contains(state)
                && (!suspended || Boolean.TRUE.equals(move.get("whileSuspended")))
                && list(move, "parts").contains(part.name())
                && (own || !Boolean.TRUE.equals(move.get("own")))
                && !apart.contains(played)
                && !(own && apart.contains("OFFICER"));
    }

    private static Map<String, Object> table(String name) throws IOException {
        try (var in = new ClassPathResource("law/" + name + "-flow.yaml").getInputStream()) {
            return Objects.<Map<String, Object>>requireNonNull(new Yaml().load(in));
        }
    }

    @SuppressWarnings("unchecked") // the shape of the file
    private static List<Map<String, Object>> rows(Map<String, Object> table, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(table.get(name), name);
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name), name);
    }

    private static List<String> ids(Map<String, Object> table, String name, String column) {
        return rows(table, name).stream().map(row -> text(row, column)).toList();
    }

    private static List<String> list(Map<String, Object> row, String name) {
        return row.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Stream.<String>of().toList();
    }
}

package io.lianhuan.cases;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Somebody at a desk, who asks as an account. */
final class Desk {

    static final String ALERT = "id version state stateTitle title conclusion disposal dueOn stageDueOn lamp officers";
    static final String CASE = "id version state stateTitle decisionDueOn finalOn fine offence base";

    private final ExecutionGraphQlServiceTester tester;
    private final String name;

    Desk(ExecutionGraphQlService service, String name, Role... roles) {
        this(name, tester(service, name, roles));
    }

    private Desk(String name, ExecutionGraphQlServiceTester tester) {
        this.name = name;
        this.tester = tester;
    }

    private static ExecutionGraphQlServiceTester tester(ExecutionGraphQlService service, String name, Role... roles) {
        var viewer = new Viewer(name, roles.length == 0 ? Set.of() : EnumSet.of(roles[0], roles), Set.of(), "核查预警");
        return ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput((input, builder) -> builder.locale(Locale.CHINA)
                        .graphQLContext(Map.of("viewer", viewer))
                        .build())
                .build();
    }

    /** The same for somebody who reads another language. */
    Desk reading(Locale language) {
        return new Desk(
                name,
                tester.mutate()
                        .configureExecutionInput(
                                (input, builder) -> builder.locale(language).build())
                        .build());
    }

    String name() {
        return name;
    }

    GraphQlTester.Response ask(String document, Map<String, Object> variables) {
        var request = tester.document(document);
        variables.forEach(request::variable);
        return request.execute();
    }

    /** A move; its answer is the matter after it. */
    Map<String, Object> move(String mutation, Map<String, Object> matter, String action, Object... more) {
        return Desk.entity(asked(mutation, matter, action, more), mutation);
    }

    /** A move that is refused; why. */
    String refused(String mutation, Map<String, Object> matter, String action, Object... more) {
        return refusal(asked(mutation, matter, action, more));
    }

    static String refusal(GraphQlTester.Response answer) {
        var said = new StringBuilder();
        answer.errors().satisfy(errors -> errors.forEach(error -> said.append(error.getMessage())));
        return said.toString();
    }

    private GraphQlTester.Response asked(String mutation, Map<String, Object> matter, String action, Object... more) {
        var input = new HashMap<String, Object>();
        input.put("id", value(matter, "id"));
        input.put("version", value(matter, "version"));
        input.put("action", action);
        for (int at = 0; at < more.length; at += 2) {
            input.put((String) more[at], more[at + 1]);
        }
        var fields = switch (mutation) {
            case "moveAlert" -> ALERT;
            case "moveCase" -> CASE;
            case "moveReverse" -> "id version state dueOn reply";
            default -> "id version state enteredOn barredUntil publicUntil objectionUntil";
        };
        return ask(
                "mutation($input: MoveInput!) { %s(input: $input) { %s } }".formatted(mutation, fields),
                Map.of("input", input));
    }

    /** What an answer has in a field, which is there. */
    static Object value(Map<String, Object> row, String field) {
        return Objects.requireNonNull(row.get(field), field);
    }

    static String text(Map<String, Object> row, String field) {
        return (String) value(row, field);
    }

    @SuppressWarnings("unchecked") // objects of JSON
    static Map<String, Object> entity(GraphQlTester.Response answer, String path) {
        return answer.path(path).entity(Map.class).get();
    }
}

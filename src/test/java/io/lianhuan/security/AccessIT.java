package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.lianhuan.IntegrationTest;
import io.lianhuan.api.Role;
import io.lianhuan.api.RouteRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what: every cell of the matrix, made from the schema and the rules of routes, asked of a running service. */
@IntegrationTest
class AccessIT {

    private static final Path COMMITTED = Path.of("src/main/java/io/lianhuan/security/doc-files/access.md");
    private static final Path WRITTEN = Path.of("target/access.md");
    private static final String REFUSED = "FORBIDDEN";

    @LocalServerPort
    int port;

    @Autowired
    GraphQlSource source;

    @Autowired
    Routes routes;

    @Autowired
    Tokens tokens;

    @Autowired
    List<RequestMappingHandlerMapping> handlers;

    private final Map<Role, Browser> viewers = new LinkedHashMap<>();

    @BeforeEach
    void aViewerOfEachRole() {
        for (Role role : Role.values()) {
            viewers.put(
                    role,
                    new Browser(port).with(tokens.create(role.name(), Set.of(role), Set.of(), Duration.ofDays(1))));
        }
    }

    @Test
    void theMatrixIsTheCommittedOne() throws IOException {
        var matrix = matrix();
        Files.createDirectories(Objects.requireNonNull(WRITTEN.getParent()));
        Files.writeString(WRITTEN, matrix);

        assertThat(COMMITTED).as("copy %s to %s", WRITTEN, COMMITTED).hasContent(matrix);
    }

    @Test
    void everyRootFieldAnswersThoseRolesOnly() {
        var wrong = new ArrayList<String>();
        var cells = 0;
        for (var operation : operations(source.schema())) {
            for (GraphQLFieldDefinition field : operation.type().getFieldDefinitions()) {
                var name = operation.type().getName() + "." + field.getName();
                var roles = Objects.requireNonNull(Allowed.of(source.schema()).get(name));
                for (var viewer : viewers.entrySet()) {
                    cells++;
                    var answer = viewer.getValue().ask(operation.word() + " { " + question(field) + " }");
                    var isRefused = answer.text().contains(REFUSED);
                    if (isRefused == roles.contains(viewer.getKey()) || answer.status() != 200) {
                        wrong.add(name + " as " + viewer.getKey() + ": " + answer.status() + " " + answer.text());
                    }
                }
                cells++;
                var nobody = new Browser(port).ask(operation.word() + " { " + question(field) + " }");
                if (nobody.status() != 401 || nobody.text().contains("\"data\"")) {
                    wrong.add(name + " as nobody: " + nobody.text());
                }
            }
        }
        System.out.printf("access: %d cells of fields asked, %d wrong%n", cells, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRouteAnswersThoseRolesOnly() {
        var wrong = new ArrayList<String>();
        var cells = 0;
        for (RouteRule rule : routes.all()) {
            var path = rule.pattern().replace("/**", "/x").replace("*", "x");
            var method = Objects.requireNonNullElse(rule.method(), "GET");
            for (Role role : Role.values()) {
                cells++;
                var answer = Objects.requireNonNull(viewers.get(role)).send(method, path);
                if (isRefused(answer) == (rule.isOpen() || rule.roles().contains(role))) {
                    wrong.add(method + " " + path + " as " + role + ": " + answer.status() + " " + answer.text());
                }
            }
            cells++;
            var nobody = new Browser(port).send(method, path);
            if (isRefused(nobody) == rule.isOpen()) {
                wrong.add(method + " " + path + " as nobody: " + nobody.status() + " " + nobody.text());
            }
        }
        System.out.printf("access: %d cells of routes asked, %d wrong%n", cells, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyHandlerHasARule() {
        var without = handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.equals("/error"))
                .filter(pattern -> Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                        .noneMatch(method -> routes.of(new MockHttpServletRequest(
                                        method,
                                        pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x")))
                                != null))
                .toList();

        assertThat(without).as("routes without a RouteRule").isEmpty();
    }

    @Test
    void whatNoRuleNamesIsRefused() {
        viewers.values()
                .forEach(viewer ->
                        assertThat(viewer.get("/unknown/route").status()).isEqualTo(403));
        assertThat(new Browser(port).get("/unknown/route").status()).isEqualTo(401);
    }

    private static boolean isRefused(Browser.Answer answer) {
        return (answer.status() == 401 && answer.text().contains("UNAUTHENTICATED"))
                || (answer.status() == 403 && answer.text().contains(REFUSED));
    }

    private record Operation(String word, GraphQLObjectType type) {}

    /** Subscriptions pass the same check when they begin; they are asked where they are served. */
    private static List<Operation> operations(GraphQLSchema schema) {
        return Stream.of(
                        new Operation("query", schema.getQueryType()),
                        schema.getMutationType() == null ? null : new Operation("mutation", schema.getMutationType()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String question(GraphQLFieldDefinition field) {
        var arguments = field.getArguments().stream()
                .filter(argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue())
                .map(argument -> argument.getName() + ": " + value(argument))
                .collect(Collectors.joining(", "));
        var isLeaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + (isLeaf ? "" : " { __typename }");
    }

    private static String value(GraphQLArgument argument) {
        return value(argument.getType());
    }

    private static String value(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull needed -> value(needed.getWrappedType());
            case GraphQLList list -> "[" + value(list.getWrappedType()) + "]";
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream()
                        .filter(field -> field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue())
                        .map(field -> field.getName() + ": " + value(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default ->
                switch (GraphQLTypeUtil.simplePrint(type)) {
                    case "Int", "Long", "Float", "Decimal" -> "1";
                    case "Boolean" -> "true";
                    case "Date" -> "\"2026-01-01\"";
                    case "DateTime" -> "\"2026-01-01T00:00:00+08:00\"";
                    default -> "\"x\"";
                };
        };
    }

    private String matrix() {
        var page = new StringBuilder("""
                # Who may do what

                Made from the schema and the rules of routes by `AccessIT`, which also asks every cell of a running service. ● may, · may not.
                Nobody is anybody without a sign-in.

                """);
        header(page, "Field");
        Allowed.of(source.schema()).forEach((field, roles) -> row(page, field, Objects.requireNonNull(roles), false));
        page.append('\n');
        header(page, "Route");
        routes.all()
                .forEach(rule -> row(
                        page,
                        Objects.requireNonNullElse(rule.method(), "any method") + " " + rule.pattern(),
                        rule.roles(),
                        rule.isOpen()));
        return page.toString();
    }

    private static void header(StringBuilder page, String first) {
        page.append("| ").append(first).append(" | Nobody |");
        for (Role role : Role.values()) {
            page.append(' ').append(role.name()).append(" |");
        }
        page.append("\n| --- | --- |")
                .append(" --- |".repeat(Role.values().length))
                .append('\n');
    }

    private static void row(StringBuilder page, String what, Set<Role> roles, boolean isOpen) {
        page.append("| `").append(what).append("` | ").append(mark(isOpen)).append(" |");
        for (Role role : Role.values()) {
            page.append(' ').append(mark(isOpen || roles.contains(role))).append(" |");
        }
        page.append('\n');
    }

    private static String mark(boolean may) {
        return may ? "●" : "·";
    }
}

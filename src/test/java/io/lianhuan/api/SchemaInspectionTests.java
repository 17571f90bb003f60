package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;

class SchemaInspectionTests {

    private static final String SCHEMA = """
            type Query { ship(filter: Filter, first: Int): Ship }
            input Filter { flag: String }
            type Ship { name: String }
            """;

    @Controller
    static class Ships {

        record Filter(@Nullable String flag) {}

        record Ship(String name) {}

        @QueryMapping
        @Nullable
        Ship ship(@Argument @Nullable Filter filter, @Argument @Nullable Integer first) {
            return filter == null || first == null ? null : new Ship("Haitang");
        }
    }

    @Test
    void aSchemaThatIsServedIsAccepted() {
        assertThat(start(SCHEMA).schema().getType("Ship")).isNotNull();
    }

    @Test
    void aFieldThatNobodyServesStopsTheStart() {
        assertThatThrownBy(() -> start(SCHEMA.replace("name: String", "name: String tonnage: Int")))
                .hasMessageContaining("Ship.tonnage is served by nobody");
    }

    @Test
    void anArgumentThatNoParameterTakesStopsTheStart() {
        assertThatThrownBy(() -> start(SCHEMA.replace("first: Int", "first: Int after: String")))
                .hasMessageContaining("Query.ship has the argument 'after', which no parameter takes");
    }

    @Test
    void aParameterThatIsNoArgumentStopsTheStart() {
        assertThatThrownBy(() -> start(SCHEMA.replace(", first: Int", ""))).hasMessageContaining("[first]");
    }

    @Test
    void aFieldOfAnInputThatNobodyReadsStopsTheStart() {
        assertThatThrownBy(() -> start(SCHEMA.replace("flag: String", "flag: String port: String")))
                .hasMessageContaining("Filter.port is read by nobody");
    }

    @Test
    void aTypeThatOnlyAnInterfaceHidesStopsTheStart() {
        var behind = SCHEMA.replace("first: Int): Ship", "first: Int): Vessel")
                .replace("type Ship {", "interface Vessel { name: String } type Barge implements Vessel {");
        assertThatThrownBy(() -> start(behind)).hasMessageContaining("Query.ship gives a Barge of no known class");
    }

    @Test
    void aControllerWithoutAFieldStopsTheStart() {
        assertThatThrownBy(() -> start("type Query { harbour: String }"))
                .hasMessageContaining("Query.ship is served but is not in the schema")
                .hasMessageContaining("Query.harbour is served by nobody");
    }

    private static GraphQlSource start(String schema) {
        var context = new StaticApplicationContext();
        context.registerSingleton("ships", Ships.class);
        var controllers = new AnnotatedControllerConfigurer();
        controllers.setApplicationContext(context);
        controllers.afterPropertiesSet();
        var builder = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(controllers);
        new SchemaInspection(List.of()).customize(builder);
        return builder.build();
    }
}

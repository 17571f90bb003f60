package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Who acts, and what they do in the handling of alerts: what an administrator gave the account, or else what its roles are made
 * for. The only place that turns a viewer into an actor.
 */
@Component
public class Actors {

    private final Graph graph;
    private final Statement duties;
    private final Statement saveDuties;

    Actors(Graph graph) {
        this.graph = graph;
        this.duties = graph.statement("cases/duties");
        this.saveDuties = graph.statement("cases/save-duties");
    }

    /** The viewer as an actor; nobody acts without a name. */
    public Actor of(@Nullable Viewer viewer) {
        if (viewer == null) {
            throw new BadInput("没有登录，不能办理；请先登录", null);
        }
        return new Actor(viewer.name(), parts(viewer));
    }

    /** What the named accounts were given; those that were given nothing are left out. */
    Map<String, Set<Part>> given(List<String> names) {
        return graph.read(duties, Map.of("names", names)).stream()
                .collect(Collectors.toMap(row -> row.get("name").asString(), row -> parts(row.get("parts"))));
    }

    /** Gives an account its parts; none at all takes them from it. */
    void give(String name, Set<Part> parts) {
        graph.write(
                saveDuties,
                Map.of(
                        "name",
                        name,
                        "parts",
                        parts.stream().map(Part::name).sorted().toList()));
    }

    /** Districts whose matters a viewer may see; empty for all. */
    static List<String> districts(@Nullable Viewer viewer) {
        return viewer == null
                ? List.of()
                : viewer.districts().stream().map(Actors::prefix).sorted().toList();
    }

    /** What the codes of a district and of all below it begin with: 330900 stands for 3309. */
    static String prefix(String district) {
        return district.replaceFirst("(00)+$", "");
    }

    private Set<Part> parts(Viewer viewer) {
        var given = given(List.of(viewer.name())).get(viewer.name());
        return given == null ? madeFor(viewer) : given;
    }

    private static Set<Part> madeFor(Viewer viewer) {
        var parts = EnumSet.noneOf(Part.class);
        if (viewer.is(Role.INVESTIGATOR)) {
            parts.add(Part.OFFICER);
        }
        if (viewer.is(Role.SUPERVISOR)) {
            parts.addAll(EnumSet.complementOf(EnumSet.of(Part.OFFICER)));
        }
        return parts;
    }

    private static Set<Part> parts(Value given) {
        return given.asList(part -> Part.valueOf(part.asString())).stream().collect(Collectors.toUnmodifiableSet());
    }
}

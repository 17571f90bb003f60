package io.lianhuan.security;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.relay.Edge;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcherHelper;
import io.lianhuan.api.Forbidden;
import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Node;
import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Subgraph;
import io.lianhuan.graph.SubgraphNode;
import io.lianhuan.graph.Thing;
import io.lianhuan.value.PersonalMask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps viewers of some districts (行政区域) to what lies in them. Whatever field an answer is made of, its things are looked up
 * in one statement and those elsewhere are left out; what counts over all districts is not told; a field of a root type that is
 * not known to be limited is refused. Viewers of all districts pay nothing. It also keeps search from confirming what is masked.
 *
 * <p>Registers of companies and persons know no districts: what they say is seen everywhere. What spans several districts, as
 * rings may, is for those who see all of them.
 */
@Component
final class Jurisdiction extends SimplePerformantInstrumentation {

    /** Fields that count over all districts. */
    private static final Set<String> COUNTS = Set.of("SubgraphNode.degree", "Subgraph.total", "Subgraph.relations");

    /** Lanes of a timeline that come from registers; the others name lots and sites. */
    private static final Set<String> REGISTERS = Set.of("REGISTERED", "INSURED");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private static final Key NOWHERE = new Key("", "");

    private final Graph graph;
    private final Statement visible;
    private final Set<String> limited;

    /** A thing that may lie in a district. */
    private record Key(String label, String id) {

        Map<String, String> asMap() {
            return Map.of("label", label, "id", id);
        }
    }

    Jurisdiction(Graph graph) throws IOException {
        this.graph = graph;
        this.visible = graph.statement("users/visible");
        this.limited = new ClassPathResource("security/limited-fields.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        Viewer viewer = parameters.getEnvironment().getGraphQlContext().get(ViewerInterceptor.VIEWER);
        if (viewer == null) {
            return fetcher;
        }
        if (!viewer.seesPersonalValues() && isSearch(parameters.getEnvironment())) {
            return asked -> unconfirmed(limited(fetcher, viewer).get(asked), asked);
        }
        return limited(fetcher, viewer);
    }

    private DataFetcher<?> limited(DataFetcher<?> fetcher, Viewer viewer) {
        if (Districts.isUnlimited(viewer)) {
            return fetcher;
        }
        var districts = Districts.beginnings(viewer.districts());
        return asked -> fetched(fetcher, asked, districts);
    }

    private static boolean isSearch(DataFetchingEnvironment asked) {
        return GraphQLTypeUtil.unwrapAll(asked.getFieldType()) instanceof GraphQLObjectType type
                && type.getName().equals("SearchHit");
    }

    /** Without hits that would confirm a masked value, such as a person's name or number; whoever has the id may see that it is one. */
    private static @Nullable Object unconfirmed(@Nullable Object value, DataFetchingEnvironment asked) {
        return switch (value) {
            case null -> null;
            case CompletionStage<?> later -> later.thenApply(known -> unconfirmed(known, asked));
            case Mono<?> later -> later.mapNotNull(known -> unconfirmed(known, asked));
            case Collection<?> hits ->
                hits.stream()
                        .filter(hit -> PersonalMask.ofKind(text(hit, "kind", asked)) == null
                                || text(hit, "reason", asked).equals("ID"))
                        .toList();
            default -> value;
        };
    }

    private @Nullable Object fetched(DataFetcher<?> fetcher, DataFetchingEnvironment asked, List<String> districts)
            throws Exception {
        var parent = ((GraphQLNamedType) asked.getParentType()).getName();
        var field = parent + "." + asked.getField().getName();
        if (COUNTS.contains(field)) {
            return field.equals("Subgraph.relations") ? List.of() : null;
        }
        if (ROOTS.contains(parent) && !asked.getField().getName().startsWith("__") && !limited.contains(field)) {
            throw new Forbidden("%s tells of all districts; it is for those who see all".formatted(field));
        }
        return then(fetcher.get(asked), asked, districts);
    }

    private @Nullable Object then(@Nullable Object value, DataFetchingEnvironment asked, List<String> districts) {
        return switch (value) {
            case null -> null;
            case CompletionStage<?> later -> later.thenApply(known -> then(known, asked, districts));
            case Mono<?> later -> later.mapNotNull(known -> then(known, asked, districts));
            case DataFetcherResult<?> result -> result.map(known -> then(known, asked, districts));
            case Subgraph drawing -> within(drawing, asked, districts);
            case Collection<?> several -> within(several, asked, districts);
            default -> one(value, asked, districts);
        };
    }

    private @Nullable Object one(Object value, DataFetchingEnvironment asked, List<String> districts) {
        var keys = keys(value, asked);
        return seen(keys, districts).containsAll(keys) ? value : null;
    }

    private List<?> within(Collection<?> several, DataFetchingEnvironment asked, List<String> districts) {
        var all = several.stream()
                .flatMap(each -> keys(each, asked).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (all.isEmpty()) {
            return List.copyOf(several);
        }
        var seen = seen(all, districts);
        return several.stream()
                .filter(each -> seen.containsAll(keys(each, asked)))
                .toList();
    }

    /** Around a thing elsewhere there is nothing to be seen. */
    private Subgraph within(Subgraph drawing, DataFetchingEnvironment asked, List<String> districts) {
        var keys = drawing.nodes().stream()
                .map(Jurisdiction::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var seen = seen(keys, districts);
        var centre = asked.getField().getName().equals("neighbourhood")
                ? key(drawing.nodes().getFirst())
                : null;
        if (centre != null && !seen.contains(centre)) {
            return new Subgraph(List.of(), List.of());
        }
        var nodes = drawing.nodes().stream()
                .filter(node -> key(node) == null || seen.contains(key(node)))
                .toList();
        var ids = nodes.stream().map(SubgraphNode::id).collect(Collectors.toSet());
        return new Subgraph(
                nodes,
                drawing.edges().stream()
                        .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                        .toList());
    }

    private Set<Key> seen(Collection<Key> keys, List<String> districts) {
        var asked = keys.stream()
                .filter(key -> !key.equals(NOWHERE))
                .map(Key::asMap)
                .toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        return graph.read(visible, Map.of("keys", asked, "districts", districts)).stream()
                .map(row -> new Key(row.get("label").asString(), row.get("id").asString()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The things that must be seen for a value to be seen; none for what lies in no district. */
    private static List<Key> keys(@Nullable Object value, DataFetchingEnvironment asked) {
        return switch (value) {
            case null -> List.of();
            case Thing thing -> ofLabel(thing.label(), thing.id()).toList();
            case Node node ->
                ofLabel(node.getClass().getSimpleName(), node.id()).toList();
            case SubgraphNode node -> ofLabel(node.label(), node.nodeId()).toList();
            case Edge<?> edge -> keys(edge.getNode(), asked);
            default -> byType(value, asked);
        };
    }

    private static @Nullable Key key(SubgraphNode node) {
        return ofLabel(node.label(), node.nodeId()).findFirst().orElse(null);
    }

    private static Stream<Key> ofLabel(String label, String id) {
        return switch (label) {
            case "Company", "Person", "Constructor", "Evaluator", "PublicValue" -> Stream.of();
            default -> Stream.of(new Key(label, id));
        };
    }

    /** Of what only the schema gives a name. */
    private static List<Key> byType(Object value, DataFetchingEnvironment asked) {
        if (!(GraphQLTypeUtil.unwrapAll(asked.getFieldType()) instanceof GraphQLObjectType type)) {
            return List.of();
        }
        var name = type.getName().replaceFirst("Edge$", "");
        return switch (name) {
            case "CollusionRing", "Finding", "LicenceLendingChain" -> List.of(new Key(name, text(value, "id", asked)));
            case "SearchHit" ->
                ofLabel(label(text(value, "kind", asked)), text(value, "id", asked))
                        .toList();
            case "Site", "SitePost", "AttendanceMonth" -> List.of(new Key("Permit", text(value, "permitId", asked)));
            case "Naming" -> keys(property(value, "lot", asked), asked);
            case "StaffMember" -> all(property(value, "lots", asked), asked);
            case "GraphPath" -> all(property(value, "nodes", asked), asked);
            case "TimelineEntry" -> REGISTERS.contains(text(value, "lane", asked)) ? List.of() : List.of(NOWHERE);
            case "RelationCount" -> List.of(NOWHERE);
            default -> List.of();
        };
    }

    private static List<Key> all(@Nullable Object several, DataFetchingEnvironment asked) {
        return several instanceof Collection<?> things
                ? things.stream().flatMap(thing -> keys(thing, asked).stream()).toList()
                : List.of(NOWHERE);
    }

    private static String label(String kind) {
        return NodeKind.valueOf(kind).label();
    }

    private static String text(Object value, String property, DataFetchingEnvironment asked) {
        var found = property(value, property, asked);
        return found instanceof Enum<?> word ? word.name() : String.valueOf(found);
    }

    private static @Nullable Object property(Object value, String property, DataFetchingEnvironment asked) {
        return PropertyDataFetcherHelper.getPropertyValue(property, value, asked.getFieldType(), () -> asked);
    }
}

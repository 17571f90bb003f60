package io.lianhuan.investigations;

import io.lianhuan.api.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands on a canvas: things at places, relations between them, and whatever else the page keeps with it.
 *
 * @param json as it is kept
 */
record Canvas(String json, List<Drawn> nodes, List<Edge> edges) {

    private static final int DEEPEST = 40;
    private static final int LONGEST_ID = 400;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    /** Labels of things whose captions belong to persons, so that they are not kept with a canvas. */
    private static final Set<String> PERSONAL =
            Set.of("Person", "Phone", "Email", "Address", "Account", "PlatformUser");

    /** A thing at its place. */
    record Drawn(String id, @Nullable String caption, double x, double y, boolean hidden, String note) {

        String label() {
            return id.substring(0, id.indexOf(':'));
        }

        String nodeId() {
            return id.substring(id.indexOf(':') + 1);
        }
    }

    /** A relation between two of them. */
    record Edge(String from, String to, String relation, List<String> findingIds) {}

    /** Reads a canvas; one that has not the shape of one, or is too large, is refused. */
    static Canvas read(String text, InvestigationSettings settings) {
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > settings.canvas().toBytes()) {
            throw tooMany("bytes of the canvas", settings.canvas().toBytes(), size);
        }
        return read(tree(text), settings);
    }

    private static Canvas read(JsonNode root, InvestigationSettings settings) {
        var nodes = new ArrayList<Drawn>();
        var ids = new HashSet<String>();
        for (JsonNode node : list(root, "nodes", settings.nodes())) {
            var id = text(node, "id");
            if (id.length() > LONGEST_ID || id.indexOf(':') < 1 || !ids.add(id)) {
                throw refused("the id of a thing is its label and its id, each only once; `%s` is not", id);
            }
            nodes.add(drawn(node, id));
        }
        var edges = new ArrayList<Edge>();
        for (JsonNode edge : list(root, "edges", settings.edges())) {
            var drawn = edge(edge);
            if (!ids.contains(drawn.from()) || !ids.contains(drawn.to())) {
                throw refused("an edge leads from a thing on the canvas to another; `%s` does not", text(edge, "from"));
            }
            edges.add(drawn);
        }
        return new Canvas(JSON.writeValueAsString(withoutCaptions(root)), List.copyOf(nodes), List.copyOf(edges));
    }

    /** Filters or other settings of the page: any JSON object. */
    static String settings(String argument, String text) {
        var tree = tree(text);
        if (!tree.isObject()) {
            throw refused("`%s` is no JSON object", argument);
        }
        return JSON.writeValueAsString(tree);
    }

    /** The canvas as JSON, with captions where it has none. */
    String withCaptions(Function<String, @Nullable String> captions) {
        var root = (ObjectNode) tree(json);
        root.path("nodes").forEach(node -> {
            if (node.path("caption").isMissingNode() || node.path("caption").isNull()) {
                ((ObjectNode) node)
                        .put("caption", captions.apply(node.path("id").asString()));
            }
        });
        return JSON.writeValueAsString(root);
    }

    /** Only what is shown: without what was hidden, and without the edges to it. */
    Canvas shown() {
        var seen = nodes.stream().filter(node -> !node.hidden()).toList();
        var ids = new HashSet<>(seen.stream().map(Drawn::id).toList());
        var between = edges.stream()
                .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                .toList();
        return new Canvas(json, seen, between);
    }

    private static JsonNode tree(String text) {
        try {
            var tree = JSON.readTree(text);
            if (!tree.isObject()) {
                throw refused("a canvas is a JSON object with `nodes` and `edges`; this begins with `%s`", start(text));
            }
            return tree;
        } catch (JacksonException problem) {
            throw new BadInput("the canvas cannot be read: " + problem.getOriginalMessage(), problem);
        }
    }

    private static Iterable<JsonNode> list(JsonNode root, String name, int most) {
        var list = root.path(name);
        if (!list.isArray()) {
            throw refused("the canvas has no list `%s`", name);
        }
        if (list.size() > most) {
            throw tooMany(name + " on the canvas", most, list.size());
        }
        return list;
    }

    private static Drawn drawn(JsonNode node, String id) {
        var caption = node.path("caption");
        return new Drawn(
                id,
                caption.isString() ? caption.asString() : null,
                node.path("x").asDouble(0),
                node.path("y").asDouble(0),
                node.path("hidden").asBoolean(false),
                node.path("note").asString(""));
    }

    private static Edge edge(JsonNode edge) {
        var findings = new ArrayList<String>();
        edge.path("findingIds").forEach(id -> findings.add(id.asString()));
        return new Edge(text(edge, "from"), text(edge, "to"), text(edge, "relation"), List.copyOf(findings));
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw refused("a thing or an edge has no `%s`", name);
        }
        return value.asString();
    }

    private static JsonNode withoutCaptions(JsonNode root) {
        root.path("nodes").forEach(node -> {
            var id = node.path("id").asString();
            if (PERSONAL.contains(id.substring(0, id.indexOf(':')))) {
                ((ObjectNode) node).remove("caption");
            }
        });
        return root;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    private static BadInput refused(String what, String value) {
        return new BadInput(what.formatted(value.substring(0, Math.min(80, value.length()))), null);
    }

    private static BadInput tooMany(String what, long limit, long actual) {
        return new BadInput(
                "%s: %,d at the most, and there are %,d; remove or group some".formatted(what, limit, actual), null);
    }

    /** Notes and the like as they are kept. */
    static String within(String argument, @Nullable String text, int most) {
        var kept = text == null ? "" : text;
        if (kept.length() > most) {
            throw tooMany("characters of " + argument, most, kept.length());
        }
        return kept;
    }

    /** The ids of its things. */
    List<String> nodeIds() {
        return nodes.stream().map(Drawn::nodeId).distinct().sorted().toList();
    }
}

package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import io.lianhuan.api.Page;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.Text;
import io.lianhuan.value.Unreadable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Search: exact before alike, with the reason of every hit. */
@Controller
class SearchController {

    /** What the full-text query language would take for an operator. */
    private static final Pattern OPERATORS = Pattern.compile("([+\\-!(){}\\[\\]^\"~*?:\\\\/]|&&|\\|\\|)");

    private final Graph graph;
    private final Statement search;

    SearchController(Graph graph) {
        this.graph = graph;
        this.search = graph.statement("graph/search");
    }

    /** A thing that a search found. */
    record SearchHit(String id, NodeKind kind, @Nullable String name, String reason, double score)
            implements NamesPersons {

        @Override
        public List<String> personIds() {
            return kind == NodeKind.PERSON ? List.of(id) : List.of();
        }
    }

    @QueryMapping
    List<SearchHit> search(@Argument String text, @Argument @Nullable List<NodeKind> kinds, @Argument int first) {
        var size = Page.size(first);
        var plain = Text.fold(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        var labels = (kinds == null ? EnumSet.allOf(NodeKind.class) : kinds)
                .stream().map(NodeKind::label).sorted().toList();
        var arguments = Map.of(
                "text", plain,
                "folded", folded(plain),
                "words", OPERATORS.matcher(plain).replaceAll("\\\\$1").toLowerCase(java.util.Locale.ROOT),
                "labels", labels,
                "first", size);
        return graph.read(search, arguments).stream()
                .map(row -> new SearchHit(
                        row.get("id").asString(),
                        NodeKind.ofLabel(row.get("label").asString()),
                        Rows.text(row, "name"),
                        row.get("reason").asString(),
                        row.get("score").asDouble()))
                .toList();
    }

    private static String folded(String text) {
        try {
            return OrganisationName.of(text).folded();
        } catch (Unreadable noName) {
            return text;
        }
    }
}

package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import io.lianhuan.api.Page;
import io.lianhuan.api.Viewer;
import io.lianhuan.value.Text;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Search: exact before alike, with the reason of every hit. One statement. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final Graph graph;
    private final SearchText.Reader reader;
    private final Statement search;

    SearchController(Graph graph, SearchText.Reader reader) {
        this.graph = graph;
        this.reader = reader;
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
    List<SearchHit> search(
            @Argument String text,
            @Argument @Nullable List<NodeKind> kinds,
            @Argument int first,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var size = Page.size(first);
        var plain = Text.fold(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        boolean isForPersons = viewer != null && viewer.seesPersonalValues();
        var arguments = reader.read(plain, isForPersons).arguments();
        arguments.put(
                "labels",
                (kinds == null ? EnumSet.allOf(NodeKind.class) : kinds)
                        .stream().map(NodeKind::label).sorted().toList());
        arguments.put("first", size);
        return graph.read(search, arguments).stream()
                .map(row -> new SearchHit(
                        row.get("id").asString(),
                        NodeKind.ofLabel(row.get("label").asString()),
                        Rows.text(row, "name"),
                        row.get("reason").asString(),
                        row.get("score").asDouble()))
                .toList();
    }
}

package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thing of the graph without a page of its own. */
public record Thing(String id, String label, @Nullable String caption) implements Node, NamesPersons {

    @Override
    public List<String> personIds() {
        return label.equals("Person") ? List.of(id) : List.of();
    }
}

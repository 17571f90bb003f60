package io.lianhuan.security;

import graphql.schema.DataFetchingEnvironment;
import io.lianhuan.graph.Person;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Whose personal values one answer shows unmasked. */
final class PersonsSeen {

    private final Set<String> ids = Collections.synchronizedSet(new TreeSet<>());

    void add(DataFetchingEnvironment asked) {
        Object source = asked.getSource();
        if (source instanceof Person person) {
            ids.add(person.id());
            return;
        }
        for (String field : new String[] {"nodeId", "personId", "id"}) {
            Object id = Masked.beside(asked, field);
            if (id != null) {
                ids.add(id.toString());
                return;
            }
        }
        ids.add(asked.getExecutionStepInfo().getPath().toString());
    }

    /** Their ids; of what names somebody without being a person, its own. */
    Set<String> ids() {
        return Set.copyOf(ids);
    }
}

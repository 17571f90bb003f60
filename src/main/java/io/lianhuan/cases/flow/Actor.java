package io.lianhuan.cases.flow;

import java.util.Set;

/**
 * Who acts.
 *
 * @param name the name of the account
 * @param parts what the person does
 */
public record Actor(String name, Set<Part> parts) {

    public Actor {
        parts = Set.copyOf(parts);
    }
}

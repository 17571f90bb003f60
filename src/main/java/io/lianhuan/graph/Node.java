package io.lianhuan.graph;

import org.jspecify.annotations.Nullable;

/** A thing in the graph, as doors show it. */
public sealed interface Node permits Company, Person, Constructor, Lot, Bid, Contract, Thing {

    String id();

    /** A thing of a label: a company or a lot by itself, anything else with what may be shown of it. */
    static Node of(String label, String id, @Nullable String caption) {
        return switch (label) {
            case "Company" -> new Company(id, caption, null);
            case "Lot" -> new Lot(id, caption, null, null);
            default -> new Thing(id, label, caption);
        };
    }
}

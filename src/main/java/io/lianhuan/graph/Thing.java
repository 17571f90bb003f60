package io.lianhuan.graph;

import org.jspecify.annotations.Nullable;

/** A thing of the graph without a page of its own. */
public record Thing(String id, String label, @Nullable String caption) implements Node {}

package io.lianhuan.cases.flow;

import org.jspecify.annotations.Nullable;

/**
 * A state.
 *
 * @param term within which it should be left
 * @param isEnd whether nothing is left to do
 */
public record State(String id, String title, @Nullable String term, boolean isEnd) {}

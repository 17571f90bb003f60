package io.lianhuan.console;

import java.util.List;
import java.util.Map;

/**
 * A statement that may run.
 *
 * @param text what is sent: the statement with the labels and types that may be seen written in
 * @param columns the names of its columns as the statement gives them, which what was written in may change
 * @param masked how columns are masked, by place
 */
record Cleared(String text, List<String> columns, Map<Integer, String> masked) {}

package io.lianhuan.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of a parsed statement.
 *
 * @param kind what the parser calls it, {@code Match} or {@code Property}
 * @param offset where it begins in the text; -1 where the parser does not say
 * @param fields its named fields: parts, lists, texts, truth values; what is absent has none
 */
record SyntaxPart(String kind, int offset, Map<String, Object> fields) {

    /** The part under a name; a missing one is a parser that this code does not know. */
    SyntaxPart part(String name) {
        return (SyntaxPart) Objects.requireNonNull(fields.get(name), () -> kind + " has no " + name);
    }

    @Nullable
    SyntaxPart maybe(String name) {
        return fields.get(name) instanceof SyntaxPart part ? part : null;
    }

    /** The parts in a list; empty where there is none. */
    List<SyntaxPart> list(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(SyntaxPart.class::cast).toList()
                : List.of();
    }

    boolean has(String name) {
        var value = fields.get(name);
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    String text(String name) {
        return String.valueOf(fields.get(name));
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(kind);
    }

    /** The parts right below, in the order of their names. */
    void below(Consumer<SyntaxPart> visitor) {
        fields.values().forEach(value -> visit(value, visitor));
    }

    private static void visit(@Nullable Object value, Consumer<SyntaxPart> visitor) {
        if (value instanceof SyntaxPart part) {
            visitor.accept(part);
        } else if (value instanceof List<?> list) {
            list.forEach(each -> visit(each, visitor));
        }
    }
}

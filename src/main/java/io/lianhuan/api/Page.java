package io.lianhuan.api;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that can grow, by the Relay conventions. Pages go on after a rank and an id, so they stay right while
 * entries are added.
 */
public final class Page<T> implements Connection<T> {

    /** The most entries of a page. */
    public static final int MOST = 200;

    private final List<Edge<T>> edges;
    private final PageInfo pageInfo;
    private final Total total;

    private Page(List<Edge<T>> edges, PageInfo pageInfo, Total total) {
        this.edges = edges;
        this.pageInfo = pageInfo;
        this.total = total;
    }

    /** A place in a list: after this rank, and among equals after this id. */
    public record After(@Nullable Double rank, String id) {

        static final After NOTHING = new After(null, "");

        public static After of(@Nullable String cursor) {
            if (cursor == null) {
                return NOTHING;
            }
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var end = text.indexOf(' ');
                return new After(Double.valueOf(text.substring(0, end)), text.substring(end + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw new BadInput("`after` is no cursor of this list; take endCursor of the page before", malformed);
            }
        }

        ConnectionCursor cursor() {
            return new DefaultConnectionCursor(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((rank + " " + id).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Refuses sizes that no page has. */
    public static int size(int first) {
        if (first < 1 || first > MOST) {
            throw BadInput.outside("first", first, MOST);
        }
        return first;
    }

    /** A page of entries, of which one more than asked was read to know whether more follow. */
    public static <T> Page<T> of(
            List<T> read,
            int first,
            boolean hasPrevious,
            Total total,
            Function<T, Double> rank,
            Function<T, String> id) {
        List<Edge<T>> edges = read.stream()
                .limit(first)
                .<Edge<T>>map(node -> new DefaultEdge<>(node, new After(rank.apply(node), id.apply(node)).cursor()))
                .toList();
        var info = new DefaultPageInfo(
                edges.isEmpty() ? null : edges.getFirst().getCursor(),
                edges.isEmpty() ? null : edges.getLast().getCursor(),
                hasPrevious,
                read.size() > first);
        return new Page<>(edges, info, total);
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    /** How many entries there are in all, see {@link Total}. */
    public int getTotalCount() {
        return total.count();
    }

    /** Whether there are more than that. */
    public boolean isTotalCountCapped() {
        return total.capped();
    }
}

package io.lianhuan.security;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives controllers the viewer as a value of the context, and notes whose personal values an answer shows before it is sent. */
@Component
@Order(0)
final class ViewerInterceptor implements WebGraphQlInterceptor {

    /** The viewer, as {@code @ContextValue Viewer viewer}. */
    static final String VIEWER = "viewer";

    /** The session; none where a token says who asks. */
    static final String SESSION = "session";

    /** Whose personal values were shown. */
    static final String SEEN = "personsSeen";

    private final ApplicationEventPublisher events;

    ViewerInterceptor(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var known = SignedIn.now();
        if (known == null) {
            return chain.next(request);
        }
        var seen = new PersonsSeen();
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(values(known, seen)).build());
        return chain.next(request).doOnNext(answer -> note(known.viewer(), seen));
    }

    private static Map<String, Object> values(SignedIn known, PersonsSeen seen) {
        var values = new HashMap<String, Object>(Map.of(VIEWER, known.viewer(), SEEN, seen));
        @Nullable Session session = known.session();
        if (session != null) {
            values.put(SESSION, session);
        }
        return values;
    }

    private void note(Viewer viewer, PersonsSeen seen) {
        var ids = seen.ids();
        if (!ids.isEmpty()) {
            events.publishEvent(new Noted(
                    viewer.name(),
                    "personal.seen",
                    null,
                    Map.of(
                            "persons",
                            String.join(" ", ids.stream().sorted().toList()),
                            "purpose",
                            Objects.toString(viewer.purpose()))));
        }
    }
}

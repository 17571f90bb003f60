package io.lianhuan;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets tests say who asks: {@code name ROLE ROLE} in a header, and {@code !} before the name for one with a purpose. */
@Component
@Order(50)
public class StatedViewers implements WebGraphQlInterceptor {

    static final String HEADER = "X-Test-Viewer";

    private static final Pattern SPACE = Pattern.compile(" ");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var stated = request.getHeaders().getFirst(HEADER);
        if (stated != null) {
            var words = SPACE.splitAsStream(stated).toList();
            var roles = words.stream().skip(1).map(Role::valueOf).collect(Collectors.toSet());
            var viewer = new Viewer(
                    words.getFirst(), roles, Set.of(), words.getFirst().startsWith("!") ? "test" : null);
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.of("viewer", viewer))
                            .build());
        }
        return chain.next(request);
    }
}

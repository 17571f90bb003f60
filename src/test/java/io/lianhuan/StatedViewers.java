package io.lianhuan;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.Arrays;
import java.util.Set;
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

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var stated = request.getHeaders().getFirst(HEADER);
        if (stated != null) {
            var words = stated.split(" ");
            var roles = Arrays.stream(words).skip(1).map(Role::valueOf).collect(Collectors.toSet());
            var viewer = new Viewer(words[0], roles, Set.of(), words[0].startsWith("!") ? "test" : null);
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.of("viewer", viewer))
                            .build());
        }
        return chain.next(request);
    }
}

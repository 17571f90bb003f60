package io.lianhuan.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the gate answers when it lets nobody through: one form for GraphQL clients and for others. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    /** What is wrong, for people and for programs. */
    record Problem(String code, String message, java.util.List<GraphQlProblem> errors) {

        static Problem of(String code, String message) {
            return new Problem(
                    code, message, java.util.List.of(new GraphQlProblem(message, new Extensions(code, false))));
        }
    }

    /** The same as GraphQL clients read it. */
    record GraphQlProblem(String message, Extensions extensions) {}

    /** What programs look at. */
    record Extensions(String code, boolean retryable) {}

    static void write(HttpServletResponse response, HttpStatus status, String code, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(JSON.writeValueAsBytes(Problem.of(code, message)));
    }

    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}

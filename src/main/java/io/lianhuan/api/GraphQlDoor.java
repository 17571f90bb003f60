package io.lianhuan.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request to {@code /graphql} must be before anybody looks at its query: a POST of one JSON object, small and without
 * doubtful keys, from one of our own pages or from no page at all. Documents that are named by their hash are put in here.
 */
@Component
class GraphQlDoor extends OncePerRequestFilter {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 64 * 1024;

    private final QueryLimits limits;
    private final PersistedDocuments documents;
    private final JsonMapper json;

    GraphQlDoor(QueryLimits limits, PersistedDocuments documents) {
        this.limits = limits;
        this.documents = documents;
        var strict = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .maxDocumentLength(limits.body().toBytes())
                .build();
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(strict)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** A request that is turned away. */
    private static final class TurnedAway extends Exception {

        private static final long serialVersionUID = 1;

        private final HttpStatus status;
        private final String code;

        TurnedAway(HttpStatus status, String code, String message) {
            super(message, null, false, false);
            this.status = status;
            this.code = code;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + "/graphql");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            checkSender(request);
            body = json.writeValueAsBytes(checked(request));
        } catch (TurnedAway reason) {
            answer(response, reason);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    private void checkSender(HttpServletRequest request) throws TurnedAway {
        if (!request.getMethod().equals("POST")) {
            throw new TurnedAway(HttpStatus.METHOD_NOT_ALLOWED, "METHOD", "/graphql 只接受 POST。");
        }
        if (!isJson(request.getContentType())) {
            throw new TurnedAway(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "MEDIA_TYPE", "请求体必须是 application/json。");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOurs(origin, request.getHeader(HttpHeaders.HOST))) {
            throw new TurnedAway(HttpStatus.FORBIDDEN, "ORIGIN", "不接受其他站点页面的请求。");
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private boolean isOurs(String origin, @Nullable String host) {
        if (limits.origins().contains(origin)) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private ObjectNode checked(HttpServletRequest request) throws IOException, TurnedAway {
        long most = limits.body().toBytes();
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        var body = request.getInputStream().readNBytes((int) most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        var read = parsed(body);
        putIn(read);
        for (String text : List.of("query", "operationName")) {
            check(read, text, JsonNode::isString);
        }
        for (String object : List.of("variables", "extensions")) {
            check(read, object, JsonNode::isObject);
        }
        return read;
    }

    private static TurnedAway tooLarge(long most) {
        return new TurnedAway(HttpStatus.CONTENT_TOO_LARGE, "BODY", "请求体超过 %d 字节。".formatted(most));
    }

    private ObjectNode parsed(byte[] body) throws TurnedAway {
        try {
            if (json.readTree(body) instanceof ObjectNode read) {
                return read;
            }
        } catch (JacksonException unreadable) {
            throw new TurnedAway(HttpStatus.BAD_REQUEST, "BODY", "请求体不是一个合格的 JSON 对象：语法有误、键重复、嵌套过深或文本过长。");
        }
        throw new TurnedAway(HttpStatus.BAD_REQUEST, "BODY", "请求体必须是一个 JSON 对象；不支持批量查询。");
    }

    private static void check(ObjectNode body, String name, java.util.function.Predicate<JsonNode> right)
            throws TurnedAway {
        var value = body.get(name);
        if (value != null && !value.isNull() && !right.test(value)) {
            throw new TurnedAway(HttpStatus.BAD_REQUEST, "BODY", "`%s` 的类型不对。".formatted(name));
        }
    }

    /** Puts the text of a document in that is only named. */
    private void putIn(ObjectNode body) throws TurnedAway {
        var id = body.path("documentId").isString()
                ? body.path("documentId").asString()
                : body.path("extensions")
                        .path("persistedQuery")
                        .path("sha256Hash")
                        .asString("");
        if (!id.isEmpty() && !body.path("query").isString()) {
            var text = documents.text(id);
            if (text.isEmpty()) {
                throw new TurnedAway(HttpStatus.BAD_REQUEST, "PERSISTED_QUERY_NOT_FOUND", "没有这个预存查询；请刷新页面后重试。");
            }
            body.put("query", text.get());
        }
        body.remove("documentId");
        if (!body.path("query").isString() || body.path("query").asString().isBlank()) {
            throw new TurnedAway(HttpStatus.BAD_REQUEST, "BODY", "请求体缺少 `query`。");
        }
    }

    private void answer(HttpServletResponse response, TurnedAway reason) throws IOException {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", reason.code);
        extensions.put("traceId", UUID.randomUUID().toString());
        extensions.put("retryable", false);
        var error = Map.of("message", String.valueOf(reason.getMessage()), "extensions", extensions);
        response.setStatus(reason.status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (reason.status == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
        }
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("errors", List.of(error))));
    }

    /** A request whose body was read and checked. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] buffer, int from, int length) {
                    return bytes.read(buffer, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body was read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }
    }
}

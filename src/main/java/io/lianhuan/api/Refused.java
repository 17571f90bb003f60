package io.lianhuan.api;

import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query that is refused before anything is fetched, with the limit it breaks. */
final class Refused extends AbortExecutionException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What callers tell refusals apart by. */
    enum Code {
        LIMIT_EXCEEDED,
        RATE_LIMITED,
        INTROSPECTION_OFF,
        FREE_FORM_OFF,
        BAD_INPUT
    }

    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<SourceLocation> locations;

    private Refused(Code code, String message, @Nullable SourceLocation location) {
        super(message);
        this.locations = location == null ? List.of() : List.of(location);
        extensions.put("code", code.name());
        extensions.put("retryable", code == Code.RATE_LIMITED);
    }

    static Refused of(Code code, String message) {
        return new Refused(code, message, null);
    }

    /** A limit that is broken. */
    static Refused limit(String name, long limit, long actual) {
        var refused =
                new Refused(Code.LIMIT_EXCEEDED, "查询超过限制 %s：%d，最多 %d。请拆分查询或减小分页。".formatted(name, actual, limit), null);
        return refused.with(name, limit, actual);
    }

    /** A size that no list has. */
    static Refused size(String argument, long limit, @Nullable Long actual, @Nullable SourceLocation location) {
        var refused = new Refused(
                Code.BAD_INPUT,
                "`%s` is %s; take 1 to %d".formatted(argument, actual == null ? "null" : actual.toString(), limit),
                location);
        return refused.with(argument, limit, actual);
    }

    /** Points or places that are used up for now. */
    static Refused later(String name, long limit, long actual, long seconds) {
        var refused =
                new Refused(Code.RATE_LIMITED, "请求过于频繁（%s，上限 %d），请 %d 秒后重试。".formatted(name, limit, seconds), null);
        refused.extensions.put("retryAfter", seconds);
        return refused.with(name, limit, actual);
    }

    private Refused with(String name, long limit, @Nullable Long actual) {
        extensions.put("limitName", name);
        extensions.put("limit", limit);
        if (actual != null) {
            extensions.put("actual", actual);
        }
        return this;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }
}

package io.lianhuan.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Remembers documents that were parsed and found valid, so that a page's query is parsed and checked once. */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 256;

    private final Cache<String, PreparsedDocumentEntry> byText =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var known = byText.getIfPresent(input.getQuery());
        if (known == null) {
            known = parseAndValidate.apply(input);
            if (!known.hasErrors()) {
                byText.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }
}

package io.lianhuan.api;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Remembers the documents that were parsed and found valid last, so that a page's query is parsed and checked once. */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 256;

    private final Map<String, PreparsedDocumentEntry> byText =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > MOST;
                }
            });

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var known = byText.get(input.getQuery());
        if (known == null) {
            known = parseAndValidate.apply(input);
            if (!known.hasErrors()) {
                byText.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }
}

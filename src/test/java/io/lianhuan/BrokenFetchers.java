package io.lianhuan;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets fields fail, as bugs would, or never answer. */
@Component
public class BrokenFetchers extends SimplePerformantInstrumentation {

    private final AtomicReference<@Nullable DataFetcher<?>> instead = new AtomicReference<>();

    /** From now on every field fails with that. */
    public void failWith(RuntimeException problem) {
        instead.set(field -> {
            throw problem;
        });
    }

    /** From now on no field ever answers. */
    public void hang() {
        instead.set(field -> new CompletableFuture<>());
    }

    public void mend() {
        instead.set(null);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var other = instead.get();
        return other == null ? fetcher : other;
    }
}

package io.lianhuan;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets fields fail, as bugs would. */
@Component
public class BrokenFetchers extends SimplePerformantInstrumentation {

    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** From now on every field fails with that; none any more when null. */
    public void failWith(@Nullable RuntimeException problem) {
        failure.set(problem);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var problem = failure.get();
        return problem == null
                ? fetcher
                : field -> {
                    throw problem;
                };
    }
}

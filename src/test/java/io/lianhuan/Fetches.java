package io.lianhuan;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the fields that were fetched by any query. */
@Component
public class Fetches extends SimplePerformantInstrumentation {

    private final AtomicLong fetched = new AtomicLong();

    public long count() {
        return fetched.get();
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldFetch(
            InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
        fetched.incrementAndGet();
        return super.beginFieldFetch(parameters, state);
    }
}

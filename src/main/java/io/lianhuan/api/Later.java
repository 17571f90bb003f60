package io.lianhuan.api;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Does something with the value of a field, which may only be known later. */
public final class Later {

    private Later() {}

    /** What is done with a value. */
    @FunctionalInterface
    public interface Step {
        @Nullable
        Object with(@Nullable Object value);
    }

    /** The value after the step; one that is not known yet takes it then. */
    public static @Nullable Object then(@Nullable Object value, Step step) {
        if (value instanceof CompletionStage<?> later) {
            return later.thenApply(step::with);
        }
        if (value instanceof Mono<?> later) {
            return later.map(known -> Objects.requireNonNull(step.with(known)));
        }
        return step.with(value);
    }
}

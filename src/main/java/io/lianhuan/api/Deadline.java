package io.lianhuan.api;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the answer to a request has to be there. It goes along with the request from thread to thread, so that reads of the
 * graph stop in time; work that nobody waits for has none.
 */
public final class Deadline {

    static final String KEY = Deadline.class.getName();

    private static final ThreadLocal<@Nullable Instant> OF_THREAD = new ThreadLocal<>();

    private Deadline() {}

    /** How much time is left at an instant; at least a moment, nothing when there is no deadline. */
    public static Optional<Duration> left(Instant now) {
        return Optional.ofNullable(OF_THREAD.get()).map(until -> {
            var left = Duration.between(now, until);
            return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
        });
    }

    /** Lets deadlines go along with requests. */
    static void goAlong() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Accessor());
    }

    private static final class Accessor implements ThreadLocalAccessor<Instant> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable Instant getValue() {
            return OF_THREAD.get();
        }

        @Override
        public void setValue(Instant until) {
            OF_THREAD.set(until);
        }

        @Override
        public void setValue() {
            OF_THREAD.remove();
        }
    }
}

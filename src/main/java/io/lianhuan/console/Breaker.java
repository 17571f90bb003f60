package io.lianhuan.console;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes the console when a statement cannot be stopped, until an administrator opens it again. */
@Component
class Breaker {

    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /** Why the console is closed; null while it is open. */
    @Nullable
    String reason() {
        return reason.get();
    }

    void close(String why) {
        if (reason.compareAndSet(null, why)) {
            log.error("the console is closed: {}", why);
        }
    }

    void open() {
        if (reason.getAndSet(null) != null) {
            log.warn("the console is open again");
        }
    }
}

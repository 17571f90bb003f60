package io.lianhuan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock of integration tests: that of the machine, unless a test sets it. */
public final class TestClock extends Clock {

    private static final TestClock CLOCK = new TestClock();

    private volatile @Nullable Instant set;

    private TestClock() {}

    /** Puts it into the application. */
    @Configuration(proxyBeanMethods = false)
    static class Bring {

        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }
    }

    /** Sets it to ten o'clock of that day in Beijing. */
    public static void set(LocalDate day) {
        CLOCK.set = day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.ofHours(8));
    }

    /** Lets it go on as that of the machine. */
    public static void release() {
        CLOCK.set = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        var now = set;
        return now == null ? Clock.systemUTC().instant() : now;
    }
}

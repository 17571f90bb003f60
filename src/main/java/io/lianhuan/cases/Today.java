package io.lianhuan.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The day and the time of now, in Beijing. */
@Component
public final class Today {

    /** The offset in which all times are kept. */
    public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The day. */
    public LocalDate day() {
        return now().toLocalDate();
    }

    /** The time. */
    public ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(BEIJING);
    }
}

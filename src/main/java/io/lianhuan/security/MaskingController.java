package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Shows personal values for a purpose, which is noted, and masks them again. */
@Controller
class MaskingController {

    private static final int SHORTEST_PURPOSE = 4;
    private static final int LONGEST_PURPOSE = 200;

    private final Clock clock;
    private final SecuritySettings settings;
    private final ApplicationEventPublisher events;

    MaskingController(Clock clock, SecuritySettings settings, ApplicationEventPublisher events) {
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /** Whether personal values are shown, and how long. */
    record Masking(
            boolean masked,
            @Nullable String purpose,
            @Nullable OffsetDateTime until) {}

    @MutationMapping
    Masking unmask(
            @Argument String purpose,
            @Argument @Nullable String matterId,
            @ContextValue Viewer viewer,
            @ContextValue(required = false) @Nullable Session session) {
        var stated = purpose.strip();
        if (stated.length() < SHORTEST_PURPOSE || stated.length() > LONGEST_PURPOSE) {
            throw new BadInput(
                    "state the purpose in %d to %d characters".formatted(SHORTEST_PURPOSE, LONGEST_PURPOSE), null);
        }
        if (session == null) {
            throw new BadInput("only people state a purpose; sign in with a name and a password", null);
        }
        var until = clock.instant().plus(settings.sessions().unmasked());
        var details = matterId == null ? Map.of("purpose", stated) : Map.of("purpose", stated, "matter", matterId);
        events.publishEvent(new Noted(viewer.name(), "personal.unmasked", matterId, details));
        session.state().begin(stated, until);
        return new Masking(false, stated, OffsetDateTime.ofInstant(until, ZoneOffset.ofHours(8)));
    }

    @MutationMapping
    Masking remask(@ContextValue Viewer viewer, @ContextValue(required = false) @Nullable Session session) {
        if (session != null) {
            session.state().end();
        }
        events.publishEvent(new Noted(viewer.name(), "personal.masked", null, Map.of()));
        return new Masking(true, null, null);
    }
}

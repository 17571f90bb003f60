package io.lianhuan.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Where long works of this process stand, for whoever wants to look: the newest standing at once, then each further one until the
 * work ends. Keeps the last standing of each work and no history.
 */
@Component
public class ProgressBoard {

    private static final Duration APART = Duration.ofMillis(200);

    private final Clock clock;
    private final Map<String, Sinks.Many<Standing>> works = new ConcurrentHashMap<>();

    ProgressBoard(Clock clock) {
        this.clock = clock;
    }

    /**
     * Where a work stands.
     *
     * @param stage what it is at
     * @param done units done in this stage
     * @param total units in all; null when unknown
     * @param rate units per second since the stage began
     * @param secondsLeft until the end at this rate; null when unknown
     * @param finished whether the work has ended
     */
    public record Standing(
            String stage,
            long done,
            @Nullable Long total,
            double rate,
            @Nullable Long secondsLeft,
            boolean finished) {}

    /** Does a work and notes where it stands; whoever started it is told too. */
    public <T> T follow(String work, Progress starter, java.util.function.Function<Progress, T> doing) {
        var course = new Course(starter, begun(work));
        try {
            return doing.apply(course);
        } finally {
            course.end();
        }
    }

    /** Where a work stands from now on, until it ends; empty when this process never began it. */
    public Optional<Flux<Standing>> of(String work) {
        return Optional.ofNullable(works.get(work)).map(ProgressBoard::untilTheEnd);
    }

    /** The same, also of a work that is yet to begin. */
    public Flux<Standing> awaited(String work) {
        return untilTheEnd(
                works.computeIfAbsent(work, absent -> Sinks.many().replay().latest()));
    }

    private static Flux<Standing> untilTheEnd(Sinks.Many<Standing> standings) {
        return standings.asFlux().takeUntil(Standing::finished).onBackpressureLatest();
    }

    /** Who waited for the first run of a work is told of it; later runs begin anew, so that nobody is told of the one before. */
    private Sinks.Many<Standing> begun(String work) {
        return works.compute(
                work,
                (name, known) -> known != null && known.currentSubscriberCount() > 0
                        ? known
                        : Sinks.many().replay().latest());
    }

    /** One work while it goes on. */
    private final class Course implements Progress {

        private final Progress starter;
        private final Sinks.Many<Standing> standings;
        private final Instant began = clock.instant();
        private Instant stageBegan = began;
        private Instant told = Instant.EPOCH;
        private String stage = "";
        private double share;
        private Standing last = new Standing("", 0, null, 0, null, false);

        Course(Progress starter, Sinks.Many<Standing> standings) {
            this.starter = starter;
            this.standings = standings;
        }

        @Override
        public synchronized void at(String what, long done, long total) {
            starter.at(what, done, total);
            var now = clock.instant();
            boolean isNew = !what.equals(stage);
            if (isNew) {
                stage = what;
                stageBegan = now;
            }
            var seconds = Duration.between(stageBegan, now).toMillis() / 1000.0;
            var rate = seconds > 0 ? done / seconds : 0;
            last = new Standing(what, done, total > 0 ? total : null, rate, left(now, done, total, rate), false);
            if (isNew || !now.isBefore(told.plus(APART))) {
                tell(now);
            }
        }

        @Override
        public synchronized void read(long bytes, long of) {
            starter.read(bytes, of);
            share = of > 0 ? (double) bytes / of : 0;
        }

        private @Nullable Long left(Instant now, long done, long total, double rate) {
            if (share > 0) {
                return Math.round(Duration.between(began, now).toMillis() / 1000.0 * (1 - share) / share);
            }
            return rate > 0 && total > 0 ? Math.round((total - done) / rate) : null;
        }

        private void tell(Instant now) {
            told = now;
            standings.tryEmitNext(last);
        }

        synchronized void end() {
            last = new Standing(last.stage(), last.done(), last.total(), last.rate(), 0L, true);
            tell(clock.instant());
        }
    }
}

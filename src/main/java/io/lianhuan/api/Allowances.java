package io.lianhuan.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.lianhuan.api.QueryLimits.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each viewer may still spend: points of cost per minute, and places for queries at the same time. One viewer's spending is
 * never another's. What is not used comes back evenly over the minute.
 */
@Component
class Allowances {

    /** A page sends a handful of queries at once; so many more may wait for a place, and so long. */
    private static final int WAITING = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final QueryLimits limits;
    private final TimeMeter time;
    private final Map<String, Allowance> byName = new ConcurrentHashMap<>();

    Allowances(QueryLimits limits, Clock clock) {
        this.limits = limits;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                var now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** The points and places of one viewer, under the limits that held when the viewer first came. */
    private record Allowance(Limits limits, Bucket points, Semaphore places, Semaphore seats) {}

    /** Takes points; refuses when there are not enough, and says when there will be. */
    void spend(@Nullable Viewer viewer, long points) {
        var allowance = of(viewer);
        var taken = allowance.points.tryConsumeAndReturnRemaining(Math.max(1, points));
        if (!taken.isConsumed()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1);
            throw Refused.later(
                    "pointsPerMinute", allowance.limits.pointsPerMinute(), points, Math.min(seconds, 3_600));
        }
    }

    /** Takes a place, waiting a little for one; to be given back. */
    Runnable enter(@Nullable Viewer viewer) {
        var places = of(viewer).places;
        int most = of(viewer).limits.inFlight();
        try {
            if (places.getQueueLength() >= WAITING || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refused.later("inFlight", most, most + 1L, 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refused.later("inFlight", most, most + 1L, 1);
        }
        return places::release;
    }

    /** Takes a seat for a subscription, for as long as it is open; to be given back. */
    Runnable sit(@Nullable Viewer viewer) {
        var allowance = of(viewer);
        if (!allowance.seats.tryAcquire()) {
            int most = allowance.limits.subscriptions();
            throw Refused.later("subscriptions", most, most + 1L, 60);
        }
        return allowance.seats::release;
    }

    /** Gives everybody all points back. */
    void forget() {
        byName.clear();
    }

    private Allowance of(@Nullable Viewer viewer) {
        var wanted = limits.of(viewer);
        return byName.compute(
                Viewer.nameOf(viewer),
                (name, known) -> known != null && known.limits.equals(wanted) ? known : allowance(wanted));
    }

    private Allowance allowance(Limits wanted) {
        var points = Bucket.builder()
                .addLimit(limit -> limit.capacity(wanted.pointsPerMinute())
                        .refillGreedy(wanted.pointsPerMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
        return new Allowance(
                wanted, points, new Semaphore(wanted.inFlight(), true), new Semaphore(wanted.subscriptions()));
    }
}

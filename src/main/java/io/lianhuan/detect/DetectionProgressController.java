package io.lianhuan.detect;

import io.lianhuan.ingest.ProgressBoard;
import io.lianhuan.ingest.ProgressBoard.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** How detection goes on. */
@Controller
class DetectionProgressController {

    private final ProgressBoard board;

    DetectionProgressController(ProgressBoard board) {
        this.board = board;
    }

    /** Where a run stands. */
    record DetectionProgress(
            String stage,
            long done,
            @Nullable Long total,
            double rate,
            @Nullable Integer secondsLeft,
            boolean finished) {

        static DetectionProgress of(Standing standing) {
            return new DetectionProgress(
                    standing.stage(),
                    standing.done(),
                    standing.total(),
                    standing.rate(),
                    standing.secondsLeft() == null
                            ? null
                            : standing.secondsLeft().intValue(),
                    standing.finished());
        }
    }

    @SubscriptionMapping
    Flux<DetectionProgress> detectionProgress() {
        return board.awaited(Detection.WORK).map(DetectionProgress::of);
    }
}

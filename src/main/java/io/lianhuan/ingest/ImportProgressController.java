package io.lianhuan.ingest;

import io.lianhuan.api.BadInput;
import io.lianhuan.ingest.ProgressBoard.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** How imports go on. */
@Controller
class ImportProgressController {

    private final Imports imports;
    private final ProgressBoard board;

    ImportProgressController(Imports imports, ProgressBoard board) {
        this.imports = imports;
        this.board = board;
    }

    /** Where an import stands. */
    record ImportProgress(
            String id,
            String stage,
            long done,
            @Nullable Long total,
            double rate,
            @Nullable Integer secondsLeft,
            boolean finished) {

        static ImportProgress of(String id, Standing standing) {
            return new ImportProgress(
                    id,
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
    Flux<ImportProgress> importProgress(@Argument String id) {
        return board.of(Imports.work(id)).orElseGet(() -> ended(id)).map(standing -> ImportProgress.of(id, standing));
    }

    /** Of an import that another process did, or that ended before this one began. */
    private Flux<Standing> ended(String id) {
        var known = imports.all().stream().filter(each -> each.id().equals(id)).findFirst();
        var rows = known.orElseThrow(() -> new BadInput("there is no import `%s`; see `imports`".formatted(id), null))
                .accounting()
                .read();
        return Flux.just(new Standing(known.get().status(), rows, rows, 0, 0L, true));
    }
}

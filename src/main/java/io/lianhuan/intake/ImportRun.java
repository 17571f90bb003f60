package io.lianhuan.intake;

import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.ImportReport;
import io.lianhuan.ingest.Progress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A dry run, an import or an undo that goes on in the background (导入任务); any thread may look at it. */
final class ImportRun implements Progress {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final String id;
    private final Kind kind;
    private final String target;
    private final String by;
    private final Clock clock;
    private final OffsetDateTime askedAt;
    private volatile RunState state = RunState.WAITING;
    private volatile boolean stopping;
    private volatile @Nullable OffsetDateTime startedAt;
    private volatile @Nullable OffsetDateTime endedAt;
    private volatile @Nullable String stage;
    private volatile long done;
    private volatile long total;
    private volatile @Nullable Double share;
    private volatile @Nullable ImportReport report;
    private volatile Detection.@Nullable Report found;
    private volatile @Nullable String problem;

    /** @param target the upload of a dry run or an import, the import of an undo */
    ImportRun(String id, Kind kind, String target, String by, Clock clock) {
        this.id = id;
        this.kind = kind;
        this.target = target;
        this.by = by;
        this.clock = clock;
        this.askedAt = now();
    }

    /** What is run. */
    enum Kind {
        DRY_RUN,
        IMPORT,
        UNDO
    }

    /** How far a run is. */
    enum RunState {
        WAITING,
        RUNNING,
        DETECTING,
        COMPLETED,
        FAILED,
        STOPPED;

        boolean isEnd() {
            return this == COMPLETED || this == FAILED || this == STOPPED;
        }
    }

    /** Somebody asked to stop the run. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the run was stopped; what it wrote stays until the import is run again or taken back");
        }
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String target() {
        return target;
    }

    String by() {
        return by;
    }

    RunState state() {
        return state;
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    @Nullable
    OffsetDateTime startedAt() {
        return startedAt;
    }

    @Nullable
    OffsetDateTime endedAt() {
        return endedAt;
    }

    @Nullable
    String stage() {
        return stage;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    @Nullable
    Double share() {
        return share;
    }

    @Nullable
    ImportReport report() {
        return report;
    }

    Detection.@Nullable Report found() {
        return found;
    }

    @Nullable
    String problem() {
        return problem;
    }

    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    void begin() {
        startedAt = now();
        state = RunState.RUNNING;
    }

    void detect() {
        share = null;
        done = 0;
        total = 0;
        state = RunState.DETECTING;
    }

    void reported(ImportReport made) {
        report = made;
    }

    void found(Detection.Report made) {
        found = made;
    }

    void end(RunState how, @Nullable String why) {
        endedAt = now();
        problem = why;
        stage = null;
        state = how;
    }

    @Override
    public void at(String what, long part, long of) {
        if (stopping) {
            throw new Stopped();
        }
        stage = what;
        done = part;
        total = of;
    }

    @Override
    public void read(long bytes, long of) {
        share = of == 0 ? null : Math.min(1.0, (double) bytes / of);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(CHINA);
    }
}

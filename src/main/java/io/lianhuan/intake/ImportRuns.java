package io.lianhuan.intake;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.ImportProblem;
import io.lianhuan.ingest.Imports;
import io.lianhuan.intake.ImportRun.Kind;
import io.lianhuan.intake.ImportRun.RunState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs dry runs, imports and undos one after another in the background. */
@Component
class ImportRuns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);

    private final Imports imports;
    private final Detection detection;
    private final Uploads uploads;
    private final UploadSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, ImportRun> runs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("imports").unstarted(work));

    ImportRuns(
            Imports imports,
            Detection detection,
            Uploads uploads,
            UploadSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.detection = detection;
        this.uploads = uploads;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Says what an upload would change. */
    ImportRun rehearse(String uploadId, String by) {
        uploads.get(uploadId);
        return queue(Kind.DRY_RUN, uploadId, by);
    }

    /** Imports an upload and lets rings and chains follow. */
    ImportRun load(String uploadId, String by) {
        uploads.get(uploadId);
        events.publishEvent(new Noted(by, "import.run", uploadId, Map.of()));
        return queue(Kind.IMPORT, uploadId, by);
    }

    /** Takes an import back and lets rings and chains follow. */
    ImportRun undo(String importId, String by) {
        if (imports.all().stream()
                .noneMatch(listed ->
                        listed.id().equals(importId) && !listed.status().equals("UNDONE"))) {
            throw new BadInput("there is no import `%s` to take back; see `imports`".formatted(importId), null);
        }
        events.publishEvent(new Noted(by, "import.undo", importId, Map.of()));
        return queue(Kind.UNDO, importId, by);
    }

    Optional<ImportRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** All runs that are remembered, the latest first. */
    List<ImportRun> all() {
        synchronized (runs) {
            return new ArrayList<>(runs.values()).reversed();
        }
    }

    /** How many go before a run that waits. */
    int ahead(ImportRun run) {
        if (run.state() != RunState.WAITING) {
            return 0;
        }
        synchronized (runs) {
            return (int) runs.values().stream()
                    .takeWhile(other -> other != run)
                    .filter(other -> !other.state().isEnd())
                    .count();
        }
    }

    ImportRun stop(String id, String by) {
        var run = find(id).orElseThrow(() -> new BadInput("there is no run " + id, null));
        events.publishEvent(new Noted(by, "import.stop", id, Map.of()));
        run.stop();
        return run;
    }

    private ImportRun queue(Kind kind, String target, String by) {
        var run = new ImportRun(UUID.randomUUID().toString(), kind, target, by, clock);
        synchronized (runs) {
            var underWay = runs.values().stream()
                    .filter(other -> other.kind() == kind && other.target().equals(target))
                    .filter(other -> !other.state().isEnd() && !other.isStopping())
                    .findFirst();
            if (underWay.isPresent()) {
                return underWay.get();
            }
            runs.put(run.id(), run);
            forget();
        }
        one.execute(() -> run(run));
        return run;
    }

    private void forget() {
        var ended = runs.values().stream()
                .filter(run -> run.state().isEnd())
                .map(ImportRun::id)
                .toList();
        ended.stream().limit(Math.max(0, runs.size() - settings.runs())).forEach(runs::remove);
    }

    private void run(ImportRun run) {
        if (run.isStopping()) {
            run.end(RunState.STOPPED, null);
            return;
        }
        run.begin();
        try {
            work(run);
            run.end(RunState.COMPLETED, null);
        } catch (ImportRun.Stopped stopped) {
            run.end(RunState.STOPPED, stopped.getMessage());
        } catch (ImportProblem | BadInput told) {
            run.end(RunState.FAILED, told.getMessage());
        } catch (RuntimeException bug) {
            log.error("run {} of {} failed", run.id(), run.kind(), bug);
            run.end(RunState.FAILED, "an internal error; the log tells it under " + run.id());
        }
    }

    private void work(ImportRun run) {
        switch (run.kind()) {
            case DRY_RUN -> run.reported(imports.load(uploads.request(uploads.get(run.target()), true), run));
            case IMPORT -> {
                var upload = uploads.get(run.target());
                var report = imports.load(uploads.request(upload, false), run);
                run.reported(report);
                if (!report.sheets().isEmpty()) {
                    uploads.imported(upload, report.id());
                }
                detect(run);
            }
            case UNDO -> {
                imports.undo(run.target(), run);
                detect(run);
            }
        }
    }

    private void detect(ImportRun run) {
        run.detect();
        run.found(detection.detect(false, run));
    }

    @Override
    public void destroy() {
        runs.values().forEach(ImportRun::stop);
        one.shutdown();
    }
}

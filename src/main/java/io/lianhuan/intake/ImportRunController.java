package io.lianhuan.intake;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Page;
import io.lianhuan.api.Viewer;
import io.lianhuan.ingest.RejectFiles;
import io.lianhuan.ingest.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Uploads, what becomes of them, and rows that could not be taken. */
@Controller
class ImportRunController {

    private final Uploads uploads;
    private final ImportRuns runs;
    private final RejectFiles rejects;
    private final ApplicationEventPublisher events;

    ImportRunController(Uploads uploads, ImportRuns runs, RejectFiles rejects, ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.runs = runs;
        this.rejects = rejects;
        this.events = events;
    }

    /** A reject file. */
    record RejectFileView(int number, String name, long rows) {}

    /** A rejected row at its place among those of its import. */
    record RejectedRowView(
            int number,
            String file,
            @Nullable String sheet,
            long line,
            @Nullable String column,
            @Nullable String value,
            String reason,
            String cure) {

        static RejectedRowView of(int number, RejectedRow row) {
            return new RejectedRowView(
                    number, row.file(), row.sheet(), row.line(), row.column(), row.value(), row.reason(), row.cure());
        }
    }

    @QueryMapping
    List<UploadView> importUploads(@Argument int first) {
        return uploads.latest(Page.size(first)).stream().map(UploadView::of).toList();
    }

    @QueryMapping
    @Nullable
    UploadView importUpload(@Argument String id) {
        return uploads.find(id).map(UploadView::of).orElse(null);
    }

    @QueryMapping
    @Nullable
    ImportRunView importRun(@Argument String id) {
        return runs.find(id).map(this::shown).orElse(null);
    }

    @QueryMapping
    List<ImportRunView> importRuns(@Argument int first) {
        return runs.all().stream().limit(Page.size(first)).map(this::shown).toList();
    }

    @QueryMapping
    List<RejectFileView> rejectFiles(@Argument String importId) {
        var views = new ArrayList<RejectFileView>();
        for (var file : rejects.of(importId)) {
            views.add(new RejectFileView(views.size() + 1, String.valueOf(file.getFileName()), rejects.count(file)));
        }
        return views;
    }

    @QueryMapping
    List<RejectedRowView> rejectedRows(
            @Argument String importId,
            @Argument int first,
            @Argument int skip,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var rows = rejects.rows(importId, Math.max(0, skip), Page.size(first));
        events.publishEvent(new Noted(
                Viewer.nameOf(viewer), "import.rejects", importId, Map.of("rows", Integer.toString(rows.size()))));
        var views = new ArrayList<RejectedRowView>();
        rows.forEach(row -> views.add(RejectedRowView.of(skip + views.size() + 1, row)));
        return views;
    }

    @MutationMapping
    ImportRunView rehearseImport(@Argument String uploadId, @ContextValue(required = false) @Nullable Viewer viewer) {
        return shown(runs.rehearse(uploadId, Viewer.nameOf(viewer)));
    }

    @MutationMapping
    ImportRunView runImport(@Argument String uploadId, @ContextValue(required = false) @Nullable Viewer viewer) {
        return shown(runs.load(uploadId, Viewer.nameOf(viewer)));
    }

    @MutationMapping
    ImportRunView undoImport(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return shown(runs.undo(id, Viewer.nameOf(viewer)));
    }

    @MutationMapping
    ImportRunView stopImportRun(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return shown(runs.stop(id, Viewer.nameOf(viewer)));
    }

    @MutationMapping
    String discardUpload(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        events.publishEvent(new Noted(Viewer.nameOf(viewer), "import.discard", id, Map.of()));
        uploads.discard(id);
        return id;
    }

    private ImportRunView shown(ImportRun run) {
        return ImportRunView.of(run, runs.ahead(run));
    }
}

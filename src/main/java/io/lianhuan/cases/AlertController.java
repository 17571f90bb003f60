package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Page;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.Alerts.Raised;
import io.lianhuan.cases.Notes.Progress;
import io.lianhuan.cases.Verification.CheckOutcome;
import io.lianhuan.cases.Verification.Mark;
import io.lianhuan.cases.calendar.Lamp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Alerts: the queue, and what is done to them. */
@Controller
class AlertController {

    private final Alerts alerts;
    private final AlertQueue queue;
    private final Matters matters;
    private final Notes notes;
    private final Actors actors;
    private final Outline outline;

    AlertController(Alerts alerts, AlertQueue queue, Matters matters, Notes notes, Actors actors, Outline outline) {
        this.alerts = alerts;
        this.queue = queue;
        this.matters = matters;
        this.notes = notes;
        this.actors = actors;
        this.outline = outline;
    }

    /** Orders of alerts. */
    enum AlertOrder {
        QUEUE,
        ISSUED,
        STRENGTH
    }

    /** Which alerts. */
    record AlertFilter(
            @Nullable List<String> states,
            @Nullable Boolean open,
            @Nullable Boolean mine,
            @Nullable String officer,
            @Nullable String batch,
            @Nullable String district,
            @Nullable AlertSource source,
            @Nullable String rule,
            @Nullable String company,
            @Nullable String lot,
            @Nullable Lamp lamp,
            MoveInput.@Nullable Conclusion conclusion,
            @Nullable String text) {

        static final AlertFilter NONE =
                new AlertFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** From what alerts are raised. */
    record RaiseAlertsInput(
            @Nullable List<AlertSource> sources,
            @Nullable List<String> ids,
            @Nullable Boolean withLeads) {}

    /** An alert as somebody saw it. */
    record AlertVersion(String id, int version) {}

    /** Several alerts for two officers. */
    record AssignAlertsInput(List<AlertVersion> alerts, List<String> officers) {}

    /** What became of one of several assignments. */
    record AssignedAlert(
            String id, @Nullable AlertView alert, @Nullable String refusal) {}

    /** An answer. */
    record AnswerInput(String id, int version, String question, String answer, Mark mark) {}

    /** What came of an innocent explanation. */
    record CheckInput(String id, int version, String explanation, CheckOutcome outcome, String detail) {}

    /** Where a material or a paper stands. */
    record ProgressInput(
            String id,
            int version,
            String item,
            Progress progress,
            @Nullable String note) {}

    @QueryMapping
    Page<AlertView> alerts(
            @Argument @Nullable AlertFilter filter,
            @Argument AlertOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return queue.page(Objects.requireNonNullElse(filter, AlertFilter.NONE), orderBy, first, after, viewer);
    }

    @QueryMapping
    @Nullable
    AlertView alert(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return queue.byIds(List.of(id), viewer).stream().findFirst().orElse(null);
    }

    @QueryMapping
    List<AlertView> alertsOf(
            @Argument List<String> sourceIds, @ContextValue(required = false) @Nullable Viewer viewer) {
        return queue.ofSources(sourceIds, viewer);
    }

    @MutationMapping
    Raised raiseAlerts(@Argument RaiseAlertsInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        return alerts.raise(
                actors.of(viewer),
                input.sources() == null ? Alerts.everyKind() : input.sources(),
                Objects.requireNonNullElse(input.ids(), List.of()),
                Boolean.TRUE.equals(input.withLeads()));
    }

    @MutationMapping
    AlertView moveAlert(@Argument MoveInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        queue.require(input.id(), viewer);
        return new AlertView(matters.move(actors.of(viewer), input), 0);
    }

    @MutationMapping
    List<AssignedAlert> assignAlerts(
            @Argument AssignAlertsInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        return input.alerts().stream()
                .map(alert -> assigned(alert, input.officers(), viewer))
                .toList();
    }

    private AssignedAlert assigned(AlertVersion alert, List<String> officers, @Nullable Viewer viewer) {
        var move = new MoveInput(
                alert.id(),
                alert.version(),
                "ASSIGN",
                null,
                null,
                officers,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        try {
            return new AssignedAlert(alert.id(), moveAlert(move, viewer), null);
        } catch (BadInput refused) {
            return new AssignedAlert(alert.id(), null, refused.getMessage());
        }
    }

    @MutationMapping
    AlertView answerQuestion(@Argument AnswerInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        queue.require(input.id(), viewer);
        return new AlertView(
                notes.answer(
                        actors.of(viewer), input.id(), input.version(), input.question(), input.answer(), input.mark()),
                0);
    }

    @MutationMapping
    AlertView checkExplanation(@Argument CheckInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        queue.require(input.id(), viewer);
        return new AlertView(
                notes.check(
                        actors.of(viewer),
                        input.id(),
                        input.version(),
                        input.explanation(),
                        input.outcome(),
                        input.detail()),
                0);
    }

    @MutationMapping
    AlertView noteMaterial(@Argument ProgressInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        queue.require(input.id(), viewer);
        return new AlertView(
                notes.material(
                        actors.of(viewer), input.id(), input.version(), input.item(), input.progress(), input.note()),
                0);
    }

    @MutationMapping
    AlertView notePaper(@Argument ProgressInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        queue.require(input.id(), viewer);
        return new AlertView(
                notes.paper(
                        actors.of(viewer), input.id(), input.version(), input.item(), input.progress(), input.note()),
                0);
    }

    @MutationMapping
    Outline.Wording rewordOutline(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        queue.require(id, viewer);
        return outline.reword(actors.of(viewer), id);
    }
}

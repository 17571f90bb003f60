package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Flows;
import io.lianhuan.cases.flow.Move;
import io.lianhuan.cases.law.Reasons;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves matters along their tables. A move locks the matter, compares the version its author saw, asks the table, and writes
 * what changes together with a step that tells of it; then the audit is told, before anybody gets an answer.
 */
@Component
class Matters {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Graph graph;
    private final Flows flows;
    private final Reasons reasons;
    private final Births births;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final Map<String, Consequences> consequences;
    private final Statement hold;
    private final Statement write;
    private final Statement byIds;

    Matters(
            Graph graph,
            Flows flows,
            Reasons reasons,
            Births births,
            Today today,
            ApplicationEventPublisher events,
            List<Consequences> consequences) {
        this.graph = graph;
        this.flows = flows;
        this.reasons = reasons;
        this.births = births;
        this.today = today;
        this.events = events;
        this.consequences = consequences.stream().collect(Collectors.toMap(Consequences::flow, Function.identity()));
        this.hold = graph.statement("cases/hold");
        this.write = graph.statement("cases/write");
        this.byIds = graph.statement("cases/by-ids");
    }

    /** The matter of that id; refuses one that is not there. */
    Matter get(String id) {
        return graph.read(byIds, Map.of("ids", List.of(id))).stream()
                .map(row -> Matter.of(row.get("matter")))
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    /** Makes a move and gives the matter after it. */
    Matter move(Actor actor, MoveInput input) {
        var now = today.now();
        var moved = graph.writing(work -> move(work, actor, input, now));
        tell(actor, moved.flow() + '.' + input.action(), moved.id(), details(moved, input));
        return moved;
    }

    /**
     * Changes something about a matter that is no move of its table, under the same lock; nothing is written where the change
     * refuses.
     */
    Matter change(Actor actor, String id, int version, String action, Function<Making, Map<String, String>> change) {
        var now = today.now();
        var told = new HashMap<String, String>();
        var changed = graph.writing(work -> {
            var before = held(work, id, version);
            var move =
                    new Move(action, action, List.of(), null, List.of(), false, null, null, false, null, false, null);
            var making = new Making(work, before, move, MoveInput.of(id, version, action), actor, now);
            told.clear();
            told.putAll(change.apply(making));
            return write(making, told.get("note"));
        });
        tell(actor, changed.flow() + '.' + action, id, told);
        return changed;
    }

    /** Tells the audit. */
    void tell(Actor actor, String action, @Nullable String subject, Map<String, String> details) {
        events.publishEvent(new Noted(actor.name(), action, subject, details));
    }

    private Matter move(Work work, Actor actor, MoveInput input, ZonedDateTime now) {
        var before = held(work, input.id(), input.version());
        var flow = flows.of(before.flow());
        flow.refusal(before.standing(), actor, input.action()).ifPresent(refusal -> {
            throw new BadInput(refusal.toString(), null);
        });
        var making = new Making(work, before, flow.move(input.action()).orElseThrow(), input, actor, now);
        reason(making);
        advance(making);
        Objects.requireNonNull(consequences.get(before.flow())).of(making);
        return write(making, input.note());
    }

    private void reason(Making making) {
        var dictionary = making.move().reasons();
        var reason = making.input().reason();
        if (dictionary != null) {
            making.require(
                    reason != null && reasons.has(dictionary, reason),
                    "“%s”须选择原因：%s"
                            .formatted(
                                    making.move().title(),
                                    reasons.of(dictionary).stream()
                                            .map(one -> one.code() + ' ' + one.title())
                                            .collect(Collectors.joining("、"))));
        }
        var note = making.input().note();
        making.need(
                "NOTE",
                note != null && !note.isBlank(),
                "“%s”须填写说明".formatted(making.move().title()));
    }

    private void advance(Making making) {
        var move = making.move();
        var before = making.before();
        if (move.to() != null && !move.to().equals(before.state())) {
            making.set("state", move.to());
            making.set("stageBegan", making.today());
            making.set("stageDueOn", births.stageDue(before.flow(), move.to(), making.today()));
        }
        if (move.plays() != null) {
            making.set(
                    "played",
                    before.playedWith(move.plays(), List.of(making.actor().name()), move.replaces()));
        }
    }

    private Matter held(Work work, String id, int version) {
        var matter = work.run(hold, Map.of("id", id)).stream()
                .map(row -> Matter.of(row.get("matter")))
                .findFirst()
                .orElseThrow(() -> missing(id));
        if (matter.version() != version) {
            throw new BadInput(
                    "%s %s 已由 %s 于 %s 更新（第 %d 版，您看到的是第 %d 版），请刷新后再办"
                            .formatted(
                                    flows.of(matter.flow()).title(),
                                    id,
                                    matter.text("updatedBy"),
                                    MINUTE.format(matter.properties()
                                            .get("updatedAt")
                                            .asZonedDateTime()
                                            .withZoneSameInstant(Today.BEIJING)),
                                    matter.version(),
                                    version),
                    null);
        }
        return matter;
    }

    private Matter write(Making making, @Nullable String note) {
        var before = making.before();
        var to = making.changes().getOrDefault("state", before.state());
        making.set("version", before.version() + 1);
        making.set("updatedAt", making.at());
        making.set("updatedBy", making.actor().name());
        var step = new HashMap<String, @Nullable Object>();
        step.put("id", before.id() + '/' + (before.version() + 1));
        step.put("ordinal", before.version() + 1);
        step.put("action", making.move().action());
        step.put("title", making.move().title());
        step.put("from", before.state());
        step.put("to", to);
        step.put("actor", making.actor().name());
        step.put("at", making.at());
        step.put("reason", making.input().reason());
        step.put("note", note);
        var arguments = Map.of("id", before.id(), "changes", making.changes(), "step", step);
        return Matter.of(making.work().run(write, arguments).getFirst().get("matter"));
    }

    private static Map<String, String> details(Matter moved, MoveInput input) {
        var details = new HashMap<String, String>();
        details.put("state", moved.state());
        details.put("version", Integer.toString(moved.version()));
        if (input.reason() != null) {
            details.put("reason", input.reason());
        }
        return details;
    }

    private static BadInput missing(String id) {
        return new BadInput("没有 %s 这一事项".formatted(id), null);
    }
}

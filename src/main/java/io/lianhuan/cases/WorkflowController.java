package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.Batches.BatchView;
import io.lianhuan.cases.Statistics.RateDefinition;
import io.lianhuan.cases.Statistics.Row;
import io.lianhuan.cases.Statistics.StatisticsBy;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.calendar.Terms.Term;
import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.cases.flow.Flows;
import io.lianhuan.cases.flow.Move;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.cases.flow.State;
import io.lianhuan.cases.law.PenaltyBook;
import io.lianhuan.cases.law.PenaltyBook.Offence;
import io.lianhuan.cases.law.Reasons;
import io.lianhuan.cases.law.Reasons.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tables, dictionaries, batches and numbers. */
@Controller
class WorkflowController {

    private static final int MOST_DAYS = 1000;

    private final Flows flows;
    private final Reasons reasons;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final PenaltyBook penalties;
    private final Statistics statistics;
    private final Batches batches;
    private final Actors actors;
    private final Matters matters;

    WorkflowController(
            Flows flows,
            Reasons reasons,
            Terms terms,
            WorkCalendar calendar,
            PenaltyBook penalties,
            Statistics statistics,
            Batches batches,
            Actors actors,
            Matters matters) {
        this.flows = flows;
        this.reasons = reasons;
        this.terms = terms;
        this.calendar = calendar;
        this.penalties = penalties;
        this.statistics = statistics;
        this.batches = batches;
        this.actors = actors;
        this.matters = matters;
    }

    /** Tables and dictionaries. */
    record Workflow(
            List<FlowTable> flows,
            List<ReasonDictionary> reasons,
            List<Term> terms,
            List<Offence> offences,
            List<RateDefinition> rates) {}

    /** States and moves of one kind of matter. */
    record FlowTable(String name, String title, List<State> states, List<Move> moves) {}

    /** A dictionary of coded reasons. */
    record ReasonDictionary(String name, List<Reason> reasons) {}

    /** What an account does. */
    record Duties(String name, Set<Part> parts) {}

    @QueryMapping
    Workflow workflow() {
        return new Workflow(
                flows.all().entrySet().stream()
                        .map(flow -> new FlowTable(
                                flow.getKey(),
                                flow.getValue().title(),
                                flow.getValue().states(),
                                flow.getValue().moves()))
                        .toList(),
                reasons.all().entrySet().stream()
                        .map(one -> new ReasonDictionary(one.getKey(), one.getValue()))
                        .toList(),
                terms.all(),
                penalties.offences(),
                statistics.definitions());
    }

    @QueryMapping
    List<Duties> duties() {
        return actors.given(List.of()).entrySet().stream()
                .map(one -> new Duties(one.getKey(), one.getValue()))
                .sorted(java.util.Comparator.comparing(Duties::name))
                .toList();
    }

    @MutationMapping
    Duties setDuties(
            @Argument String name,
            @Argument List<Part> parts,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var actor = actors.of(viewer);
        var given = parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
        actors.give(name, given);
        matters.tell(actor, "duties.SET", name, Map.of("parts", given.toString()));
        return new Duties(name, given);
    }

    @QueryMapping
    List<BatchView> alertBatches() {
        return batches.all();
    }

    @MutationMapping
    BatchView freezeBatch(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return batches.freeze(actors.of(viewer), id);
    }

    @MutationMapping
    BatchView setBatchDue(
            @Argument String id, @Argument LocalDate dueOn, @ContextValue(required = false) @Nullable Viewer viewer) {
        return batches.setDue(actors.of(viewer), id, dueOn);
    }

    @QueryMapping
    List<Row> caseStatistics(
            @Argument StatisticsBy by,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate until,
            @Argument @Nullable String batch,
            @Argument @Nullable String district,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return statistics.rows(by, from, until, batch, district, Actors.districts(viewer));
    }

    @QueryMapping
    PenaltyBook.@Nullable Range penaltyRange(
            @Argument String offence, @Argument LocalDate actOn, @Argument @Nullable BigDecimal base) {
        return penalties.range(offence, actOn, base).orElse(null);
    }

    @QueryMapping
    LocalDate workday(@Argument LocalDate after, @Argument int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new BadInput("`days` is %d; take 0 to %d".formatted(days, MOST_DAYS), null);
        }
        return calendar.plus(after, days);
    }
}

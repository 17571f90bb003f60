package io.lianhuan.cases;

import io.lianhuan.api.Viewer;
import io.lianhuan.cases.EvidencePackages.PackageView;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Flows;
import io.lianhuan.cases.flow.Move;
import io.lianhuan.cases.flow.Refusal;
import io.lianhuan.cases.law.Reasons;
import io.lianhuan.cases.law.Reasons.Reason;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** What all matters tell of themselves; one statement for each level of an answer. */
@Controller
class MatterController {

    private final Graph graph;
    private final Flows flows;
    private final Reasons reasons;
    private final Actors actors;
    private final Statement steps;
    private final Statement concerned;
    private final Statement packages;
    private final Statement arising;

    MatterController(Graph graph, Flows flows, Reasons reasons, Actors actors) {
        this.graph = graph;
        this.flows = flows;
        this.reasons = reasons;
        this.actors = actors;
        this.steps = graph.statement("cases/steps");
        this.concerned = graph.statement("cases/concerned");
        this.packages = graph.statement("cases/packages-of");
        this.arising = graph.statement("cases/arising");
    }

    /** A move, and whether the viewer may make it. */
    record MoveOffer(
            String action,
            String title,
            boolean allowed,
            @Nullable Refusal refusal,
            List<String> needs,
            List<Reason> reasons) {}

    /** Something that was done. */
    record StepView(
            int ordinal,
            String action,
            String title,
            @Nullable String from,
            String to,
            String actor,
            OffsetDateTime at,
            @Nullable String reason,
            @Nullable String note) {

        static StepView of(Value step) {
            return new StepView(
                    step.get("ordinal").asInt(),
                    step.get("action").asString(),
                    step.get("title").asString(),
                    Rows.text(step, "from"),
                    step.get("to").asString(),
                    step.get("actor").asString(),
                    step.get("at").asZonedDateTime().toOffsetDateTime(),
                    Rows.text(step, "reason"),
                    Rows.text(step, "note"));
        }
    }

    @BatchMapping(typeName = "Alert", field = "stateTitle")
    Map<AlertView, String> stateTitlesOfAlert(List<AlertView> matters) {
        return each(matters, this::stateTitle);
    }

    @BatchMapping(typeName = "Alert", field = "moves")
    Map<AlertView, List<MoveOffer>> movesOfAlert(
            List<AlertView> matters, @ContextValue(required = false) @Nullable Viewer viewer) {
        var actor = actor(viewer);
        return each(matters, view -> offers(view.matter(), actor));
    }

    @BatchMapping(typeName = "Alert", field = "steps")
    Map<AlertView, List<StepView>> stepsOfAlert(List<AlertView> matters) {
        return Rows.byOwner(graph, steps, matters, AlertView::id, row -> StepView.of(row.get("step")));
    }

    @BatchMapping(typeName = "Alert", field = "companies")
    Map<AlertView, List<Company>> companiesOfAlert(List<AlertView> matters) {
        return things(matters, "Company", Company::of);
    }

    @BatchMapping(typeName = "Alert", field = "lots")
    Map<AlertView, List<Lot>> lotsOfAlert(List<AlertView> matters) {
        return things(matters, "Lot", Lot::of);
    }

    @BatchMapping(typeName = "Alert", field = "evidencePackages")
    Map<AlertView, List<PackageView>> packagesOfAlert(List<AlertView> matters) {
        return Rows.byOwner(graph, packages, matters, AlertView::id, row -> PackageView.of(row.get("package")));
    }

    @BatchMapping(typeName = "Alert", field = "cases")
    Map<AlertView, List<CaseView>> casesOfAlert(List<AlertView> matters) {
        return Rows.byOwner(graph, arising, matters, AlertView::id, row -> CaseView.of(row.get("matter"), 0));
    }

    @BatchMapping(typeName = "Case", field = "stateTitle")
    Map<CaseView, String> stateTitlesOfCase(List<CaseView> matters) {
        return each(matters, this::stateTitle);
    }

    @BatchMapping(typeName = "Case", field = "moves")
    Map<CaseView, List<MoveOffer>> movesOfCase(
            List<CaseView> matters, @ContextValue(required = false) @Nullable Viewer viewer) {
        var actor = actor(viewer);
        return each(matters, view -> offers(view.matter(), actor));
    }

    @BatchMapping(typeName = "Case", field = "steps")
    Map<CaseView, List<StepView>> stepsOfCase(List<CaseView> matters) {
        return Rows.byOwner(graph, steps, matters, CaseView::id, row -> StepView.of(row.get("step")));
    }

    @BatchMapping(typeName = "Case", field = "companies")
    Map<CaseView, List<Company>> companiesOfCase(List<CaseView> matters) {
        return things(matters, "Company", Company::of);
    }

    @BatchMapping(typeName = "Case", field = "lots")
    Map<CaseView, List<Lot>> lotsOfCase(List<CaseView> matters) {
        return things(matters, "Lot", Lot::of);
    }

    @BatchMapping(typeName = "Case", field = "evidencePackages")
    Map<CaseView, List<PackageView>> packagesOfCase(List<CaseView> matters) {
        return Rows.byOwner(graph, packages, matters, CaseView::id, row -> PackageView.of(row.get("package")));
    }

    @BatchMapping(typeName = "Case", field = "creditEntries")
    Map<CaseView, List<CreditView>> creditsOfCase(List<CaseView> matters) {
        return Rows.byOwner(graph, arising, matters, CaseView::id, row -> CreditView.of(row.get("matter"), 0));
    }

    @BatchMapping(typeName = "ReverseReferral", field = "stateTitle")
    Map<ReverseView, String> stateTitlesOfReverseReferral(List<ReverseView> matters) {
        return each(matters, this::stateTitle);
    }

    @BatchMapping(typeName = "ReverseReferral", field = "moves")
    Map<ReverseView, List<MoveOffer>> movesOfReverseReferral(
            List<ReverseView> matters, @ContextValue(required = false) @Nullable Viewer viewer) {
        var actor = actor(viewer);
        return each(matters, view -> offers(view.matter(), actor));
    }

    @BatchMapping(typeName = "ReverseReferral", field = "steps")
    Map<ReverseView, List<StepView>> stepsOfReverseReferral(List<ReverseView> matters) {
        return Rows.byOwner(graph, steps, matters, ReverseView::id, row -> StepView.of(row.get("step")));
    }

    @BatchMapping(typeName = "ReverseReferral", field = "companies")
    Map<ReverseView, List<Company>> companiesOfReverseReferral(List<ReverseView> matters) {
        return things(matters, "Company", Company::of);
    }

    @BatchMapping(typeName = "ReverseReferral", field = "cases")
    Map<ReverseView, List<CaseView>> casesOfReverseReferral(List<ReverseView> matters) {
        return Rows.byOwner(graph, arising, matters, ReverseView::id, row -> CaseView.of(row.get("matter"), 0));
    }

    @BatchMapping(typeName = "CreditEntry", field = "stateTitle")
    Map<CreditView, String> stateTitlesOfCreditEntry(List<CreditView> matters) {
        return each(matters, this::stateTitle);
    }

    @BatchMapping(typeName = "CreditEntry", field = "moves")
    Map<CreditView, List<MoveOffer>> movesOfCreditEntry(
            List<CreditView> matters, @ContextValue(required = false) @Nullable Viewer viewer) {
        var actor = actor(viewer);
        return each(matters, view -> offers(view.matter(), actor));
    }

    @BatchMapping(typeName = "CreditEntry", field = "steps")
    Map<CreditView, List<StepView>> stepsOfCreditEntry(List<CreditView> matters) {
        return Rows.byOwner(graph, steps, matters, CreditView::id, row -> StepView.of(row.get("step")));
    }

    @BatchMapping(typeName = "CreditEntry", field = "companies")
    Map<CreditView, List<Company>> companiesOfCreditEntry(List<CreditView> matters) {
        return things(matters, "Company", Company::of);
    }

    private String stateTitle(MatterView view) {
        return flows.of(view.matter().flow()).state(view.matter().state()).title();
    }

    private Actor actor(@Nullable Viewer viewer) {
        return viewer == null ? new Actor(Viewer.NOBODY, Set.of()) : actors.of(viewer);
    }

    /** Moves that begin in the state the matter is in. */
    private List<MoveOffer> offers(Matter matter, Actor actor) {
        var flow = flows.of(matter.flow());
        return flow.moves().stream()
                .filter(move -> move.from().contains(matter.state()))
                .map(move -> {
                    var refusal = flow.refusal(matter.standing(), actor, move.action());
                    return new MoveOffer(
                            move.action(),
                            move.title(),
                            refusal.isEmpty(),
                            refusal.orElse(null),
                            Objects.requireNonNull(move.needs()),
                            reasonsOf(move));
                })
                .toList();
    }

    private List<Reason> reasonsOf(Move move) {
        return move.reasons() == null ? List.of() : reasons.of(move.reasons());
    }

    private <T extends MatterView, R> Map<T, List<R>> things(List<T> matters, String label, Function<Record, R> thing) {
        var found = Rows.byOwner(graph, concerned, matters, MatterView::id, row -> row);
        var shown = new HashMap<T, List<R>>();
        found.forEach((matter, rows) -> shown.put(
                matter,
                rows.stream()
                        .filter(row -> row.get("label").asString().equals(label))
                        .map(thing)
                        .toList()));
        return shown;
    }

    private static <T, R> Map<T, R> each(List<T> matters, Function<T, R> value) {
        var values = new HashMap<T, R>();
        matters.forEach(matter -> values.put(matter, value.apply(matter)));
        return values;
    }
}

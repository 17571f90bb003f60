package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Page;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.Cases.NoticeCreditInput;
import io.lianhuan.cases.Cases.RegisterReverseInput;
import io.lianhuan.cases.EvidencePackages.PackageView;
import io.lianhuan.cases.EvidencePackages.Taking;
import io.lianhuan.cases.calendar.Lamp;
import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.cases.law.PenaltyBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Cases, referrals back, credit entries and fixed evidence. */
@Controller
class CaseController {

    private final Cases cases;
    private final Matters matters;
    private final Actors actors;
    private final AlertQueue queue;
    private final EvidencePackages packages;
    private final PenaltyBook penalties;
    private final WorkCalendar calendar;
    private final Today today;

    CaseController(
            Cases cases,
            Matters matters,
            Actors actors,
            AlertQueue queue,
            EvidencePackages packages,
            PenaltyBook penalties,
            WorkCalendar calendar,
            Today today) {
        this.cases = cases;
        this.matters = matters;
        this.actors = actors;
        this.queue = queue;
        this.packages = packages;
        this.penalties = penalties;
        this.calendar = calendar;
        this.today = today;
    }

    /** Of what evidence is fixed. */
    record FixEvidenceInput(
            String id,
            @Nullable String place,
            @Nullable String method,
            @Nullable String legalBasis) {}

    /** A review of a package. */
    record ReviewEvidenceInput(
            String id, @Nullable Boolean legal, @Nullable Boolean technical) {}

    @QueryMapping
    Page<CaseView> cases(
            @Argument @Nullable String state,
            @Argument @Nullable Boolean mine,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var own = Boolean.TRUE.equals(mine) ? (viewer == null ? "" : viewer.name()) : null;
        return cases.page("case", state, own, Actors.districts(viewer), first, after, CaseView::of);
    }

    @QueryMapping("case")
    @Nullable
    CaseView one(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return cases.one("case", id, Actors.districts(viewer))
                .map(found -> CaseView.of(found, 0))
                .orElse(null);
    }

    @QueryMapping
    Page<ReverseView> reverseReferrals(
            @Argument @Nullable String state,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return cases.page("reverse", state, null, Actors.districts(viewer), first, after, ReverseView::of);
    }

    @QueryMapping
    @Nullable
    ReverseView reverseReferral(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return cases.one("reverse", id, Actors.districts(viewer))
                .map(found -> ReverseView.of(found, 0))
                .orElse(null);
    }

    @QueryMapping
    Page<CreditView> creditEntries(
            @Argument @Nullable String state,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return cases.page("credit", state, null, Actors.districts(viewer), first, after, CreditView::of);
    }

    @MutationMapping
    CaseView moveCase(@Argument MoveInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        require("case", input.id(), viewer);
        return new CaseView(matters.move(actors.of(viewer), input), 0);
    }

    @MutationMapping
    ReverseView registerReverse(
            @Argument RegisterReverseInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        return ReverseView.of(cases.register(actors.of(viewer), input), 0);
    }

    @MutationMapping
    ReverseView moveReverse(@Argument MoveInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        require("reverse", input.id(), viewer);
        return new ReverseView(matters.move(actors.of(viewer), input), 0);
    }

    @MutationMapping
    CreditView noticeCredit(
            @Argument NoticeCreditInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        require("case", input.caseId(), viewer);
        return CreditView.of(cases.notice(actors.of(viewer), input), 0);
    }

    @MutationMapping
    CreditView moveCredit(@Argument MoveInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        require("credit", input.id(), viewer);
        return new CreditView(matters.move(actors.of(viewer), input), 0);
    }

    @MutationMapping
    PackageView fixEvidence(@Argument FixEvidenceInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        if (cases.one("case", input.id(), Actors.districts(viewer)).isEmpty()) {
            queue.require(input.id(), viewer);
        }
        return packages.fix(
                actors.of(viewer), input.id(), new Taking(input.place(), input.method(), input.legalBasis()));
    }

    @MutationMapping
    PackageView reviewEvidence(
            @Argument ReviewEvidenceInput input, @ContextValue(required = false) @Nullable Viewer viewer) {
        return packages.review(actors.of(viewer), input.id(), input.legal(), input.technical());
    }

    @BatchMapping(typeName = "Case")
    Map<CaseView, PenaltyBook.Range> range(List<CaseView> cases) {
        var ranges = new HashMap<CaseView, PenaltyBook.Range>();
        cases.forEach(one -> range(one).ifPresent(range -> ranges.put(one, range)));
        return ranges;
    }

    private java.util.Optional<PenaltyBook.Range> range(CaseView one) {
        var offence = one.offence();
        return offence == null
                ? java.util.Optional.empty()
                : penalties.range(offence, Objects.requireNonNullElse(one.actOn(), one.filedOn()), one.base());
    }

    @BatchMapping(typeName = "Case")
    Map<CaseView, Integer> daysToLimitation(List<CaseView> cases) {
        var days = new HashMap<CaseView, Integer>();
        cases.forEach(one -> {
            var left = AlertFieldsController.daysTo(one.limitationOn(), today.day());
            if (left != null) {
                days.put(one, left);
            }
        });
        return days;
    }

    @BatchMapping(typeName = "ReverseReferral")
    Map<ReverseView, Lamp> lamp(List<ReverseView> referrals) {
        var lamps = new HashMap<ReverseView, Lamp>();
        referrals.stream()
                .filter(one -> one.repliedOn() == null)
                .forEach(one -> lamps.put(one, Lamp.of(calendar, one.receivedOn(), one.dueOn(), today.day())));
        return lamps;
    }

    private void require(String flow, String id, @Nullable Viewer viewer) {
        if (cases.one(flow, id, Actors.districts(viewer)).isEmpty()) {
            throw new BadInput("没有 %s 这一事项".formatted(id), null);
        }
    }
}

package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Page;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.AlertController.AlertFilter;
import io.lianhuan.cases.AlertController.AlertOrder;
import io.lianhuan.cases.calendar.Lamp;
import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts as lists, of the districts that the viewer may see. */
@Component
class AlertQueue {

    private static final int ALL = 100_000;

    private final Graph graph;
    private final WorkCalendar calendar;
    private final Today today;
    private final Statement page;
    private final Statement raisedOf;

    AlertQueue(Graph graph, WorkCalendar calendar, Today today) {
        this.graph = graph;
        this.calendar = calendar;
        this.today = today;
        this.page = graph.statement("cases/alerts-page");
        this.raisedOf = graph.statement("cases/raised-of");
    }

    Page<AlertView> page(
            AlertFilter filter, AlertOrder orderBy, int first, @Nullable String after, @Nullable Viewer viewer) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var arguments = arguments(filter, viewer, filter.lamp() == null ? null : withLamp(filter, viewer));
        arguments.put("orderBy", orderBy.name());
        arguments.put("afterRank", place.rank());
        arguments.put("afterId", place.id());
        arguments.put("limit", size + 1);
        var rows = graph.read(page, arguments);
        arguments.put("afterRank", null);
        arguments.put("limit", 1);
        int total = (rows.isEmpty() && after != null ? graph.read(page, arguments) : rows)
                .stream().findFirst().map(row -> row.get("total").asInt()).orElse(0);
        return Page.of(
                rows.stream()
                        .map(row ->
                                AlertView.of(row.get("alert"), row.get("rank").asDouble()))
                        .toList(),
                size,
                after != null,
                total,
                AlertView::rank,
                AlertView::id);
    }

    /** Those that the viewer may see. */
    List<AlertView> byIds(List<String> ids, @Nullable Viewer viewer) {
        var arguments = arguments(AlertFilter.NONE, viewer, ids);
        arguments.put("orderBy", AlertOrder.QUEUE.name());
        arguments.put("afterRank", null);
        arguments.put("afterId", "");
        arguments.put("limit", ALL);
        return graph.read(page, arguments).stream()
                .map(row -> AlertView.of(row.get("alert"), row.get("rank").asDouble()))
                .toList();
    }

    List<AlertView> ofSources(List<String> sourceIds, @Nullable Viewer viewer) {
        var ids = graph.read(raisedOf, Map.of("ids", sourceIds)).stream()
                .map(row -> row.get("id").asString())
                .distinct()
                .toList();
        return byIds(ids, viewer);
    }

    /** Refuses an alert that the viewer may not see, in the words for one that is not there. */
    void require(String id, @Nullable Viewer viewer) {
        if (byIds(List.of(id), viewer).isEmpty()) {
            throw new BadInput("没有 %s 这一事项".formatted(id), null);
        }
    }

    /** How much of the term of an alert is left; null once it is reported. */
    @Nullable
    Lamp lamp(Matter alert) {
        LocalDate due = alert.day("dueOn");
        if (due == null || List.of("REPORTED", "CLOSED", "DECLINED", "MERGED").contains(alert.state())) {
            return null;
        }
        var begin = alert.properties()
                .get("issuedAt")
                .asZonedDateTime()
                .withZoneSameInstant(Today.BEIJING)
                .toLocalDate();
        var suspended = alert.day("suspendedOn");
        return Lamp.of(calendar, begin, due, suspended == null ? today.day() : suspended);
    }

    private List<String> withLamp(AlertFilter filter, @Nullable Viewer viewer) {
        var arguments = arguments(filter, viewer, null);
        arguments.put("orderBy", AlertOrder.QUEUE.name());
        arguments.put("afterRank", null);
        arguments.put("afterId", "");
        arguments.put("limit", ALL);
        return graph.read(page, arguments).stream()
                .map(row -> Matter.of(row.get("alert")))
                .filter(alert -> filter.lamp() == lamp(alert))
                .map(Matter::id)
                .toList();
    }

    private Map<String, @Nullable Object> arguments(
            AlertFilter filter, @Nullable Viewer viewer, @Nullable List<String> ids) {
        var arguments = new HashMap<String, @Nullable Object>();
        var name = viewer == null ? null : viewer.name();
        arguments.put("viewer", name);
        arguments.put("today", today.day());
        arguments.put("states", filter.states());
        arguments.put("open", filter.open());
        arguments.put("officer", Boolean.TRUE.equals(filter.mine()) ? (name == null ? "" : name) : filter.officer());
        arguments.put("batch", filter.batch());
        arguments.put("district", filter.district() == null ? null : Actors.prefix(filter.district()));
        arguments.put("districts", Actors.districts(viewer));
        arguments.put("source", filter.source() == null ? null : filter.source().name());
        arguments.put("rule", filter.rule());
        arguments.put("company", filter.company());
        arguments.put("lot", filter.lot());
        arguments.put(
                "conclusion",
                filter.conclusion() == null ? null : filter.conclusion().name());
        arguments.put("text", filter.text());
        arguments.put("ids", ids);
        return arguments;
    }
}

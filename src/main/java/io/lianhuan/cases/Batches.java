package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.cases.Statistics.Row;
import io.lianhuan.cases.Statistics.StatisticsBy;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Batches of alerts: their terms, and their numbers frozen when all are reported. */
@Component
class Batches {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Graph graph;
    private final Statistics statistics;
    private final Matters matters;
    private final Today today;
    private final Statement batches;
    private final Statement save;
    private final Statement due;

    Batches(Graph graph, Statistics statistics, Matters matters, Today today) {
        this.graph = graph;
        this.statistics = statistics;
        this.matters = matters;
        this.today = today;
        this.batches = graph.statement("cases/batches");
        this.save = graph.statement("cases/save-batch");
        this.due = graph.statement("cases/due-batch");
    }

    /** A batch as doors show it. */
    record BatchView(
            String id,
            OffsetDateTime issuedAt,
            int count,
            int done,
            @Nullable LocalDate dueOn,
            boolean frozen,
            @Nullable String frozenBy,
            @Nullable OffsetDateTime frozenAt,
            @Nullable Row frozenRow) {

        static BatchView of(Record row) {
            var frozen = row.get("frozen");
            return new BatchView(
                    row.get("id").asString(),
                    row.get("issuedAt").asZonedDateTime().toOffsetDateTime(),
                    row.get("count").asInt(),
                    row.get("done").asInt(),
                    Rows.day(row, "dueOn"),
                    !frozen.isNull(),
                    frozen.isNull() ? null : frozen.get("frozenBy").asString(),
                    frozen.isNull() ? null : Rows.time(frozen, "frozenAt"),
                    frozen.isNull()
                            ? null
                            : JSON.readValue(frozen.get("numbers").asString(), Row.class));
        }
    }

    List<BatchView> all() {
        return read(List.of());
    }

    private List<BatchView> read(List<String> ids) {
        return graph.read(batches, Map.of("ids", ids)).stream()
                .map(BatchView::of)
                .toList();
    }

    private BatchView one(String id) {
        return read(List.of(id)).stream().findFirst().orElseThrow(() -> new BadInput("没有 %s 这一批次".formatted(id), null));
    }

    /** Freezes a batch whose alerts are all over or reported. */
    BatchView freeze(Actor actor, String id) {
        require(actor);
        var batch = one(id);
        if (batch.frozen()) {
            throw new BadInput("批次 %s 已由 %s 冻结".formatted(id, batch.frozenBy()), null);
        }
        if (batch.done() < batch.count()) {
            throw new BadInput("批次 %s 还有 %d 条预警没有反馈，不能冻结".formatted(id, batch.count() - batch.done()), null);
        }
        var row = statistics.rows(StatisticsBy.BATCH, null, null, id, null, List.of()).stream()
                .filter(one -> one.key().equals(id))
                .findFirst()
                .orElse(Row.NONE);
        graph.write(
                save,
                Map.of(
                        "id",
                        id,
                        "changes",
                        Map.of(
                                "frozenBy", actor.name(),
                                "frozenAt", today.now(),
                                "numbers", JSON.writeValueAsString(row))));
        matters.tell(actor, "batch.FREEZE", id, Map.of("count", Integer.toString(batch.count())));
        return one(id);
    }

    /** Sets the term of a batch that is not frozen. */
    BatchView setDue(Actor actor, String id, LocalDate dueOn) {
        require(actor);
        if (one(id).frozen()) {
            throw new BadInput("批次 %s 已冻结，不能改期限".formatted(id), null);
        }
        graph.writing(work -> {
            work.run(save, Map.of("id", id, "changes", Map.of("dueOn", Objects.requireNonNull(dueOn))));
            return work.run(due, Map.of("id", id, "dueOn", dueOn, "by", actor.name(), "at", today.now()));
        });
        matters.tell(actor, "batch.SET_DUE", id, Map.of("dueOn", dueOn.toString()));
        return one(id);
    }

    private static void require(Actor actor) {
        if (!actor.parts().contains(Part.DISPATCHER)) {
            throw new BadInput("批次由分办人办理，%s没有这一岗位".formatted(actor.name()), null);
        }
    }
}

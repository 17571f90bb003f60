package io.lianhuan.cases;

import io.lianhuan.cases.MoveInput.Disposal;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a disposal begins: a case, or the statutory clock of a transfer. */
@Component
class Disposals {

    private final Births births;
    private final Terms terms;
    private final Statement open;

    Disposals(Graph graph, Births births, Terms terms) {
        this.births = births;
        this.terms = terms;
        this.open = graph.statement("cases/open-case");
    }

    /** Begins what was decided, in the same transaction. */
    void begin(Making making, Disposal disposal) {
        if (disposal == Disposal.CASE) {
            open(making);
            making.set("filedAt", making.at());
        } else if (disposal.isTransfer()) {
            var receiver = making.input().receiver();
            making.require(receiver != null && !receiver.isBlank(), "移送须写明接收单位");
            making.set("receiver", receiver);
            clock(making, disposal);
        }
    }

    private void clock(Making making, Disposal disposal) {
        if (disposal == Disposal.POLICE) {
            making.set("transferDecisionDueOn", terms.end("transfer-decision", making.today()));
            making.set("transferHandingDueOn", terms.end("transfer-handing", making.today()));
            making.set("transferAnswerDueOn", terms.end("transfer-answer", making.today()));
        }
    }

    /** The limitation of a penalty runs from the last day of the act; null where that is unknown. */
    @Nullable
    LocalDate limitation(Matter matter) {
        var actOn = matter.day("actOn");
        return actOn == null ? null : terms.end("limitation", actOn);
    }

    /** Opens a case for a matter with its officers and what it is about. */
    void open(Making making) {
        var before = making.before();
        var limit = limitation(before);
        var note = making.input().note();
        making.require(
                limit == null || !making.today().isAfter(limit) || (note != null && !note.isBlank()),
                "行为至 %s 已满两年处罚时效；属连续状态或五年情形的，须在说明中写明".formatted(limit));
        var id = "AJ-" + Hash.of(List.of(before.id(), Integer.toString(before.version())));
        var properties = new HashMap<String, @Nullable Object>();
        var officers = making.changes().getOrDefault("officers", before.texts("officers"));
        properties.put("title", before.need("title"));
        properties.put("origin", before.id());
        properties.put("officers", officers);
        properties.put(
                "played",
                ((List<?>) Objects.requireNonNull(officers))
                        .stream().map(name -> "OFFICER:" + name).sorted().toList());
        properties.put("companyIds", before.texts("companyIds"));
        properties.put("lotIds", before.texts("lotIds"));
        properties.put("findingIds", before.texts("findingIds"));
        properties.put("rules", before.texts("rules"));
        properties.put("district", before.text("district"));
        properties.put("actOn", before.day("actOn"));
        properties.put("filedOn", making.today());
        properties.put("decisionDueOn", terms.end("decision", making.today()));
        properties.put("limitationOn", limit);
        making.work()
                .run(
                        open,
                        Map.of(
                                "origin", before.id(),
                                "case", births.born("case", id, making.actor().name(), properties)));
    }
}

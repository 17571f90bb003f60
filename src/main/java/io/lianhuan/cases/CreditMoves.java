package io.lianhuan.cases;

import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What moves of credit entries need and bring with them. An entry that is in force stands in the graph as a penalty with a term,
 * so that a barred firm that bids is found like one whose entry came from a file.
 */
@Component
class CreditMoves implements Consequences {

    private final Terms terms;
    private final Statement enter;
    private final Statement end;

    CreditMoves(Graph graph, Terms terms) {
        this.terms = terms;
        this.enter = graph.statement("cases/enter-credit");
        this.end = graph.statement("cases/end-credit");
    }

    @Override
    public String flow() {
        return "credit";
    }

    @Override
    public void of(Making making) {
        switch (making.move().action()) {
            case "ENTER" -> enter(making);
            case "CANCEL" -> making.set("endedOn", making.today());
            case "REPAIR" -> repair(making);
            case "EXPIRE" -> expire(making);
            default -> {}
        }
    }

    private void enter(Making making) {
        var before = making.before();
        var objection = Objects.requireNonNull(before.day("stageDueOn"));
        making.require(making.today().isAfter(objection), "告知后陈述申辩期至 %s，期满才能列入".formatted(objection));
        var until = making.today().plusMonths(before.properties().get("months").asInt());
        LocalDate publicUntil = terms.end("credit-record", making.today());
        making.set("enteredOn", making.today());
        making.set("barredUntil", until);
        making.set("publicUntil", publicUntil);
        var penalty = new HashMap<String, @Nullable Object>();
        penalty.put("kind", before.need("kind"));
        penalty.put("decidedOn", making.today());
        penalty.put("barredSince", making.today());
        penalty.put("barredUntil", until);
        penalty.put("publicUntil", publicUntil);
        penalty.put("conclusive", true);
        penalty.put("issuer", before.text("issuer"));
        penalty.put("clause", before.text("document"));
        making.work().run(enter, Map.of("id", before.id(), "penalty", penalty));
    }

    private void repair(Making making) {
        var before = making.before();
        making.require(!before.need("kind").contains("严重失信"), "列入严重失信名单期间不予信用修复");
        var from = terms.end("credit-repair", Objects.requireNonNull(before.day("enteredOn")));
        making.require(!making.today().isBefore(from), "公示未满最短期限，%s 起可以申请修复".formatted(from));
        end(making, true);
    }

    private void expire(Making making) {
        var until = Objects.requireNonNull(making.before().day("barredUntil"));
        making.require(making.today().isAfter(until), "限制期至 %s，尚未届满".formatted(until));
        end(making, false);
    }

    private void end(Making making, boolean isRepaired) {
        making.set("endedOn", making.today());
        making.work().run(end, Map.of("id", making.before().id(), "day", making.today(), "isRepaired", isRepaired));
    }
}

package io.lianhuan.cases;

import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.flow.Flows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every new matter begins with. */
@Component
class Births {

    private final Flows flows;
    private final Terms terms;
    private final Today today;

    Births(Flows flows, Terms terms, Today today) {
        this.flows = flows;
        this.terms = terms;
        this.today = today;
    }

    /** A new matter in the first state of its table. */
    Map<String, @Nullable Object> born(String flow, String id, String by, Map<String, @Nullable Object> properties) {
        var born = new HashMap<String, @Nullable Object>(properties);
        var first = flows.of(flow).first();
        var now = today.now();
        born.put("id", id);
        born.put("flow", flow);
        born.put("state", first);
        born.put("version", 1);
        born.put("createdAt", now);
        born.put("updatedAt", now);
        born.put("updatedBy", by);
        born.put("stageBegan", today.day());
        born.putIfAbsent("stageDueOn", stageDue(flow, first, today.day()));
        return born;
    }

    /** By when a state should be left that is entered on that day; null where it has no term. */
    @Nullable
    LocalDate stageDue(String flow, String state, LocalDate day) {
        var term = flows.of(flow).state(state).term();
        return term == null ? null : terms.end(term, day);
    }
}

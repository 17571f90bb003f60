package io.lianhuan.cases.flow;

import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.law.Reasons;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables of moves, each checked against the dictionaries it names. */
@Component
public final class Flows {

    private final Map<String, Flow> byName = new TreeMap<>();

    /** Reads the four tables. */
    public Flows(Terms terms, Reasons reasons) {
        Stream.of("alert", "case", "reverse", "credit").forEach(name -> {
            var flow = Flow.read(name);
            flow.states().stream()
                    .flatMap(state -> Stream.ofNullable(state.term()))
                    .forEach(term -> terms.of(term, LocalDate.EPOCH));
            flow.moves().stream()
                    .flatMap(move -> Stream.ofNullable(move.reasons()))
                    .forEach(reasons::of);
            byName.put(name, flow);
        });
    }

    /** The table of that name. */
    public Flow of(String name) {
        var flow = byName.get(name);
        if (flow == null) {
            throw new IllegalArgumentException("no flow '%s'; there are %s".formatted(name, byName.keySet()));
        }
        return flow;
    }

    /** All of them. */
    public Map<String, Flow> all() {
        return byName;
    }
}

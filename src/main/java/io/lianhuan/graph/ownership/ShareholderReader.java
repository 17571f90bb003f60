package io.lianhuan.graph.ownership;

import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Node;
import io.lianhuan.graph.Person;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Reads who holds what, up from companies: one statement for each of {@link Holdings#LEVELS} levels and one more, for all of them. */
@Component
final class ShareholderReader {

    private final Graph graph;
    private final Statement shareholders;

    ShareholderReader(Graph graph) {
        this.graph = graph;
        this.shareholders = graph.statement("graph/shareholders-as-of");
    }

    /**
     * What was read.
     *
     * @param known shareholders by company
     * @param parties the shareholders as doors show them
     */
    record Read(Map<String, List<Holding>> known, Map<Holder, Node> parties) {}

    Read read(Collection<String> companies, LocalDate day) {
        return graph.reading(work -> read(work, companies, day));
    }

    private Read read(Work work, Collection<String> companies, LocalDate day) {
        var known = new HashMap<String, List<Holding>>();
        var parties = new HashMap<Holder, Node>();
        var level = new TreeSet<>(companies);
        for (int up = 0; up <= Holdings.LEVELS && !level.isEmpty(); up++) {
            level.forEach(company -> known.put(company, new ArrayList<>()));
            for (Record row : work.run(shareholders, Map.of("ids", List.copyOf(level), "asOf", day))) {
                var isCompany = row.get("label").asString().equals("Company");
                var party = isCompany ? Company.of(row) : Person.of(row);
                var holder = isCompany ? Holder.company(party.id()) : Holder.person(party.id());
                parties.put(holder, party);
                known.computeIfAbsent(row.get("key").asString(), absent -> new ArrayList<>())
                        .add(new Holding(holder, Rows.number(row, "share")));
            }
            level.clear();
            known.values().stream()
                    .flatMap(List::stream)
                    .map(Holding::holder)
                    .filter(holder -> holder.isCompany() && !known.containsKey(holder.id()))
                    .forEach(holder -> level.add(holder.id()));
        }
        return new Read(known, parties);
    }
}

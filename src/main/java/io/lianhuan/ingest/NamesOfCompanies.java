package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import io.lianhuan.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Joins companies that rows know by name alone with the company of that name whose credit code another row tells, once
 * exactly one has it.
 *
 * <p>The company known by name becomes a {@code CompanyName}: it keeps its own descriptions, and its relationships go to
 * the company, each with the name it was stated under ({@code startName}, {@code endName}). So it can be undone when a
 * second company turns out to have the name or an import is taken back, and the graph depends on the set of rows alone.
 */
@Component
class NamesOfCompanies {

    private static final int BATCH = 500;
    private static final int SPELT_AT_ONCE = 5_000;

    private final Graph graph;
    private final GraphWatcher watcher;
    private final Statement toGive;
    private final Statement give;
    private final Statement toTake;
    private final Statement take;
    private final Statement signBids;
    private final Statement toSpell;
    private final Statement spell;

    NamesOfCompanies(Graph graph, GraphWatcher watcher) {
        this.graph = graph;
        this.watcher = watcher;
        this.toGive = graph.statement("ingest/names-to-give");
        this.give = graph.statement("ingest/give-names");
        this.toTake = graph.statement("ingest/names-to-take");
        this.take = graph.statement("ingest/take-names");
        this.signBids = graph.statement("ingest/sign-bids");
        this.toSpell = graph.statement("ingest/names-to-spell");
        this.spell = graph.statement("ingest/spell-names");
    }

    /** Gives names to the companies that rows imported so far tell, and takes those that are not clear any more. */
    void settle() {
        take(false);
        var pairs = graph.read(toGive, Map.of()).stream().map(Record::asMap).toList();
        for (int from = 0; from < pairs.size(); from += BATCH) {
            var some = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            graph.writing(work -> {
                work.run(give, Map.of("names", some));
                return tell(work, some);
            });
        }
        graph.runAlone(signBids, Map.of());
        spell();
    }

    /** Notes how the names are typed, for those to be found who are looked for in pinyin. */
    private void spell() {
        var spellings = new ArrayList<Map<String, Object>>();
        graph.stream(toSpell, Map.of(), row -> {
            var spelling = Spelling.of(row.get("name").asString());
            spellings.add(Map.of(
                    "company",
                    row.get("company").asString(),
                    "pinyin",
                    spelling.pinyin(),
                    "initials",
                    spelling.initials()));
        });
        for (int from = 0; from < spellings.size(); from += SPELT_AT_ONCE) {
            graph.write(
                    spell,
                    Map.of("spellings", spellings.subList(from, Math.min(spellings.size(), from + SPELT_AT_ONCE))));
        }
    }

    /** Takes all names, so that every node stands as rows stated it. */
    void unsettle() {
        take(true);
    }

    private void take(boolean all) {
        var pairs = graph.read(toTake, Map.of("all", all)).stream()
                .map(Record::asMap)
                .toList();
        for (int from = 0; from < pairs.size(); from += BATCH) {
            var some = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            graph.writing(work -> {
                work.run(take, Map.of("names", elements(some, "name")));
                return tell(work, some);
            });
        }
    }

    private @Nullable Void tell(Work work, List<Map<String, Object>> pairs) {
        var companies = new ArrayList<>(elements(pairs, "name"));
        companies.addAll(elements(pairs, "company"));
        watcher.renamed(work, companies);
        return null;
    }

    private static List<String> elements(List<Map<String, Object>> pairs, String column) {
        return pairs.stream()
                .map(pair -> Objects.requireNonNull(pair.get(column)).toString())
                .toList();
    }
}

package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import io.lianhuan.store.StoreKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The right to change what is imported, held by one writer at a time and renewed with every batch. When this process has
 * just started the database itself, a lease left by a killed one is void.
 */
@Component
class Lease {

    private static final long SECONDS = 60;

    private final Graph graph;
    private final Statement take;
    private final Statement giveBack;
    private final String holder = UUID.randomUUID().toString();

    Lease(Graph graph, StoreKind store) {
        this.graph = graph;
        this.take = graph.statement("ingest/take-lease");
        this.giveBack = graph.statement("ingest/return-lease");
        if (store.isHere()) {
            graph.write(graph.statement("ingest/drop-leases"), Map.of());
        }
    }

    /** Does the work while no one else writes. */
    void during(Runnable work) {
        graph.writing(this::renew);
        try {
            work.run();
        } finally {
            graph.write(giveBack, Map.of("holder", holder));
        }
    }

    /** Renews the lease in the transaction of a batch; fails when another writer has taken it over. */
    Void renew(Work work) {
        var held = work.run(take, Map.of("holder", holder, "seconds", SECONDS));
        if (!held.getFirst().get("held").asBoolean()) {
            throw new ImportProblem(
                    "another import is writing to this graph",
                    "wait until it has ended, at most a minute after it stopped");
        }
        return null;
    }
}

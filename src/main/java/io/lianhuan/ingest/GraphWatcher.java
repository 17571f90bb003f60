package io.lianhuan.ingest;

import io.lianhuan.graph.Work;
import java.util.List;

/** Is told what imports change in the graph, inside the transaction that changes it, so that both happen or neither does. */
public interface GraphWatcher {

    /** After a batch of rows. */
    void changed(Work work, GraphChange change);

    /**
     * After companies have taken over what was stated of a name, or have given it back.
     *
     * @param companies element ids
     */
    void renamed(Work work, List<String> companies);

    /** After an import has been taken back, whatever was in it. */
    void takenBack(Work work);
}

package io.lianhuan.store;

import java.nio.file.Path;

/** Work on the files of a database that does not run. */
@FunctionalInterface
public interface OfflineWork {

    void on(Path neo4jHome);
}

package io.lianhuan.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which database is used: the one in this process, or another. */
@Component
public final class StoreKind {

    private final ObjectProvider<EmbeddedNeo4j> embedded;

    StoreKind(ObjectProvider<EmbeddedNeo4j> embedded) {
        this.embedded = embedded;
    }

    /** Whether the database runs in this process, so that nobody else could have been writing before it started. */
    public boolean isHere() {
        var database = embedded.getIfAvailable();
        return database != null && database.isHere();
    }

    /** Whether another process runs the database of this home, and this one works through it. */
    public boolean isShared() {
        var database = embedded.getIfAvailable();
        return database != null && !database.isHere();
    }

    /** The database of this process; only when {@link #isHere}. */
    public EmbeddedNeo4j embedded() {
        return embedded.getObject();
    }
}

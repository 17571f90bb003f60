package io.lianhuan.investigations;

import io.lianhuan.graph.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.neo4j.driver.types.MapAccessor;

/** A link that opens an investigation until a time; its token is known to nobody but those who were given it. */
record Link(
        String id, Right right, OffsetDateTime expiresAt, String createdBy, OffsetDateTime createdAt, boolean revoked) {

    static Link of(MapAccessor link) {
        return new Link(
                link.get("id").asString(),
                Right.valueOf(link.get("right").asString()),
                Objects.requireNonNull(Rows.time(link, "expiresAt")),
                link.get("createdBy").asString(),
                Objects.requireNonNull(Rows.time(link, "createdAt")),
                link.get("revoked").asBoolean());
    }

    boolean isOpen(Instant now) {
        return !revoked && now.isBefore(expiresAt.toInstant());
    }
}

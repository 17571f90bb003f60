package io.lianhuan.investigations;

import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Rows;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** An investigation without its canvas (调查). */
record Investigation(
        String id,
        String title,
        String owner,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        String updatedBy,
        int version,
        List<Share> shares) {

    static Investigation of(MapAccessor properties) {
        return new Investigation(
                properties.get("id").asString(),
                properties.get("title").asString(),
                properties.get("owner").asString(),
                Objects.requireNonNull(Rows.time(properties, "createdAt")),
                Objects.requireNonNull(Rows.time(properties, "updatedAt")),
                properties.get("updatedBy").asString(),
                properties.get("version").asInt(),
                properties.get("shares").asList(Value::asString, List.of()).stream()
                        .map(Share::of)
                        .toList());
    }

    /** What somebody may do with it; nothing when empty. */
    Optional<Right> rightOf(Viewer viewer) {
        return owner.equals(viewer.name())
                ? Optional.of(Right.OWN)
                : shares.stream()
                        .filter(share -> share.isFor(viewer))
                        .map(Share::right)
                        .max(Comparator.naturalOrder());
    }
}

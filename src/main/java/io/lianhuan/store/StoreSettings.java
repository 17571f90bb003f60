package io.lianhuan.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where things are kept, and how much memory the embedded database may take.
 *
 * @param home the folder that holds everything the program writes
 * @param boltPort the loopback port on which cypher-shell and Neo4j Browser reach the embedded database; 0 takes a free one
 * @param port the port of the service
 * @param progress how often long commands tell how they go on: seldom or every
 * @param pageCache memory for pages of the embedded store
 * @param alone whether this process wants the home for itself, as a service does; others work through the database of the
 *     process that has it
 * @param neo4j settings of the embedded database by Neo4j's own names, which are put in brackets: {@code
 *     lianhuan.neo4j.[db.tx_log.rotation.size]=64M}
 */
@Validated
@ConfigurationProperties(prefix = "lianhuan", ignoreUnknownFields = false)
public record StoreSettings(
        @DefaultValue("data") Path home,
        @DefaultValue("7687") @Min(0) @Max(65_535) int boltPort,
        @DefaultValue("8080") @Min(0) @Max(65_535) int port,
        @DefaultValue("seldom") String progress,
        @DefaultValue("512MB") DataSize pageCache,
        @DefaultValue("false") boolean alone,
        @DefaultValue Map<String, String> neo4j) {

    public StoreSettings {
        neo4j = Map.copyOf(neo4j);
    }
}

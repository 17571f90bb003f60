package io.lianhuan.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.store.OfflineImporter.StoredNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

class OfflineImporterIT {

    private static final ZonedDateTime OPENED = ZonedDateTime.parse("2026-03-01T09:00:00+08:00");
    private static final Map<String, Object> EVERY_TYPE = Map.of(
            "id",
            "演示",
            "price",
            941_847_13L,
            "share",
            0.5,
            "admissible",
            true,
            "won",
            false,
            "founded",
            LocalDate.of(2010, 1, 1),
            "openedAt",
            OPENED,
            "sources",
            new long[] {1, 2},
            "days",
            List.of("01", "02"));

    @TempDir
    Path folder;

    @Test
    void whatIsHandedOverIsInTheStore() {
        load(importer -> {
            importer.node(List.of("Lot", "Unexamined"), EVERY_TYPE);
            importer.node(List.of("Bid"), Map.of("id", "B"));
            importer.relation(1, 0, "FOR_LOT", Map.of("context", "MADE"));
            return new NoAmendments();
        });
        var lot = query(
                "MATCH (:Bid {id: 'B'})-[:FOR_LOT {context: 'MADE'}]->(lot:Lot:Unexamined) RETURN properties(lot) AS lot");
        assertThat(lot)
                .singleElement()
                .satisfies(row -> assertThat((Map<?, ?>) row.get("lot"))
                        .usingRecursiveComparison()
                        .isEqualTo(Map.of(
                                "id",
                                "演示",
                                "price",
                                941_847_13L,
                                "share",
                                0.5,
                                "admissible",
                                true,
                                "won",
                                false,
                                "founded",
                                LocalDate.of(2010, 1, 1),
                                "openedAt",
                                OPENED,
                                "sources",
                                new long[] {1, 2},
                                "days",
                                new String[] {"01", "02"})));
    }

    @Test
    void labelsAndTypesAreIndexed() {
        load(importer -> {
            importer.node(List.of("Lot"), Map.of("id", "L"));
            return new NoAmendments();
        });
        assertThat(
                        query(
                                "SHOW INDEXES YIELD type, entityType, state WHERE type = 'LOOKUP' RETURN entityType, state ORDER BY entityType"))
                .containsExactly(
                        Map.of("entityType", "NODE", "state", "ONLINE"),
                        Map.of("entityType", "RELATIONSHIP", "state", "ONLINE"));
    }

    @Test
    void whatWasSaidLaterChangesTheNodeAndBringsOthers() {
        load(importer -> {
            importer.node(List.of("Lot"), Map.of("id", "L"));
            importer.node(List.of("Lot"), Map.of("id", "M"));
            importer.relation(0, 1, "PART_OF", Map.of("sources", new long[] {1}));
            var first = importer.addenda().add(Addenda.NONE, new Addenda.Entry(7, 1, 8, Map.of("name", "第一")));
            var head = importer.addenda().add(first, new Addenda.Entry(9, 0, 10, Map.of("name", "第二")));
            return new Names(importer.addenda(), head);
        });
        assertThat(
                        query(
                                "MATCH (node) WHERE node.id IS NOT NULL RETURN labels(node)[0] AS label, node.id AS id ORDER BY id"))
                .containsExactly(
                        Map.of("label", "Lot", "id", "L 第一第二"),
                        Map.of("label", "Lot", "id", "M"),
                        Map.of("label", "Version", "id", "V"));
        assertThat(query("MATCH ()-[relation:PART_OF]->() RETURN size(relation.sources) AS sources"))
                .containsExactly(Map.of("sources", 2L));
    }

    private void load(java.util.function.Function<OfflineImporter, OfflineImporter.Amendments> producer) {
        OfflineImporter.load(home(), folder.resolve("spill"), producer);
        assertThat(folder.resolve("spill")).isEmptyDirectory();
    }

    private Path home() {
        return folder.resolve("neo4j");
    }

    private List<Map<String, Object>> query(String statement) {
        assertThat(Files.exists(home())).isTrue();
        var service = new DatabaseManagementServiceBuilder(home())
                .setConfig(GraphDatabaseSettings.pagecache_memory, 8L << 20)
                .build();
        try {
            GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            return database.executeTransactionally(
                    statement, Map.of(), (Result result) -> result.stream().toList());
        } finally {
            service.shutdown();
        }
    }

    private static class NoAmendments implements OfflineImporter.Amendments {

        @Override
        public boolean concernNode(long id) {
            return false;
        }

        @Override
        public List<StoredNode> amendNode(long id, StoredNode node) {
            return List.of(node);
        }

        @Override
        public boolean concernRelation(long number) {
            return false;
        }

        @Override
        public Map<String, Object> amendRelation(long number, Map<String, Object> properties) {
            return properties;
        }
    }

    /** Appends the names of a chain to the id of the first node, and a source to every relationship. */
    private static final class Names extends NoAmendments {

        private final Addenda addenda;
        private final long head;

        Names(Addenda addenda, long head) {
            this.addenda = addenda;
            this.head = head;
        }

        @Override
        public boolean concernNode(long id) {
            return id == 0;
        }

        @Override
        public List<StoredNode> amendNode(long id, StoredNode node) {
            var name = new StringBuilder(node.properties().get("id") + " ");
            addenda.chain(head).forEach(entry -> name.append(entry.properties().get("name")));
            return List.of(
                    new StoredNode(node.labels(), Map.of("id", name.toString())),
                    new StoredNode(List.of("Version"), Map.of("id", "V")));
        }

        @Override
        public boolean concernRelation(long number) {
            return true;
        }

        @Override
        public Map<String, Object> amendRelation(long number, Map<String, Object> properties) {
            properties.put("sources", List.of(1L, 2L));
            return properties;
        }
    }
}

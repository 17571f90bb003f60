package io.lianhuan.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.EmptyLogTailMetadata;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * Drives Neo4j's offline importer, the one behind {@code neo4j-admin database import full}: nodes and relationships are
 * spilled to disk in a compact form while they are made, and loaded from there at the importer's own pace. Nodes are
 * numbered 0, 1, 2 … by the caller, so that nothing has to be looked up.
 */
public final class OfflineImporter implements AutoCloseable {

    private static final int BYTES_FOR_PROPERTIES = 60;
    /** The indexes of labels and types that every store has, without which each search by label reads all nodes. */
    private static final Configuration WITH_LOOKUP_INDEXES = new Configuration() {
        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    };

    private final Words words = new Words();
    private final Spill nodes;
    private final Spill relations;
    private final Addenda addenda;

    private OfflineImporter(Path folder) {
        this.nodes = new Spill(folder.resolve("nodes.spill"), words);
        this.relations = new Spill(folder.resolve("relations.spill"), words);
        this.addenda = new Addenda(folder.resolve("addenda.spill"));
    }

    /** A node as it was spilled or as it goes into the store. */
    public record StoredNode(List<String> labels, Map<String, Object> properties) {}

    /** What is known of nodes and relationships once all has been read. Asked by several threads at once. */
    public interface Amendments {

        /** Whether more was said of a node than its first statement. */
        boolean concernNode(long id);

        /** The node as it shall be, and nodes that come with it. */
        List<StoredNode> amendNode(long id, StoredNode node);

        /** Whether more was said of a relationship than its first statement; relationships are numbered as they come. */
        boolean concernRelation(long number);

        /** The properties that the relationship shall have. */
        Map<String, Object> amendRelation(long number, Map<String, Object> properties);
    }

    /**
     * Makes a new store under a Neo4j home and fills it with what the producer hands over. The database must not run; what
     * it held before is lost.
     *
     * @param folder for the spilled files, which are deleted at the end
     */
    public static void load(Path neo4jHome, Path folder, Function<OfflineImporter, Amendments> producer) {
        try (var importer = new OfflineImporter(Files.createDirectories(folder))) {
            var amendments = producer.apply(importer);
            importer.nodes.flush();
            importer.relations.flush();
            importer.addenda.flush();
            doImport(neo4jHome, importer.input(amendments));
        } catch (IOException problem) {
            throw new StoreProblem(
                    "Neo4j's importer stopped", "see the cause; the store is made anew next time", problem);
        }
    }

    /** The next node. */
    public void node(List<String> labels, Map<String, Object> properties) {
        nodes.record().words(labels).properties(properties);
        nodes.recorded();
    }

    /** The next relationship, between two nodes by their numbers. */
    public void relation(long from, long to, String type, Map<String, Object> properties) {
        relations.record().number(from).number(to).word(type).properties(properties);
        relations.recorded();
    }

    /** What is said again or otherwise. */
    public Addenda addenda() {
        return addenda;
    }

    @Override
    public void close() {
        nodes.close();
        relations.close();
        addenda.close();
    }

    private Input input(Amendments amendments) {
        var expectedNodes = nodes.records();
        var expectedRelations = relations.records();
        return Input.input(
                nodeChunks(amendments),
                relationChunks(amendments),
                IdType.ACTUAL,
                Input.knownEstimates(
                        expectedNodes,
                        expectedRelations,
                        nodes.bytes() / BYTES_FOR_PROPERTIES,
                        relations.bytes() / BYTES_FOR_PROPERTIES,
                        nodes.bytes(),
                        relations.bytes(),
                        expectedNodes),
                ReadableGroups.EMPTY,
                false);
    }

    private static void doImport(Path neo4jHome, Input input) throws IOException {
        var layout = Neo4jLayout.of(neo4jHome).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        var config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, neo4jHome.toAbsolutePath())
                .build();
        try (var files = new DefaultFileSystemAbstraction();
                var scheduler = JobSchedulerFactory.createInitialisedScheduler();
                var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            files.deleteRecursively(layout.databaseDirectory());
            files.deleteRecursively(layout.getTransactionLogsDirectory());
            files.mkdirs(layout.databaseDirectory());
            files.mkdirs(layout.getTransactionLogsDirectory());
            try (var importer = StorageEngineFactory.defaultStorageEngine()
                    .batchImporter(
                            layout,
                            files,
                            true,
                            PageCacheTracer.NULL,
                            WITH_LOOKUP_INDEXES,
                            NullLogService.getInstance(),
                            silent,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            (settings, database, engine) -> new EmptyLogTailMetadata(settings),
                            config,
                            Monitor.NO_MONITOR,
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            CursorContextFactory.NULL_CONTEXT_FACTORY,
                            () -> null,
                            0,
                            null,
                            DatabaseCreationOptions.EMPTY_CREATION_OPTIONS,
                            BatchImporter.HardwareValidation.NONE)) {
                importer.doImport(input);
            }
        } catch (IOException problem) {
            throw problem;
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private InputIterable nodeChunks(Amendments amendments) {
        var late = new AtomicLong(nodes.records());
        return () -> new Chunks(nodes.blocks(), () -> new NodeChunk(amendments, late));
    }

    private InputIterable relationChunks(Amendments amendments) {
        return () -> new Chunks(relations.blocks(), () -> new RelationChunk(amendments));
    }

    /** Hands blocks to the threads of the importer. */
    private record Chunks(Spill.Blocks blocks, Supplier<Chunk> chunks) implements InputIterator {

        @Override
        public InputChunk newChunk() {
            return chunks.get();
        }

        @Override
        public boolean next(InputChunk chunk) throws IOException {
            var block = blocks.next();
            ((Chunk) chunk).block = block;
            return block != null;
        }

        @Override
        public void close() throws IOException {
            blocks.close();
        }
    }

    /** A block that one thread of the importer reads. */
    private abstract static class Chunk implements InputChunk {

        private Spill.@Nullable Block block;
        private @Nullable SpillReader records;
        private long number;

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            var fresh = block;
            if (fresh != null) {
                records = fresh.records();
                number = fresh.first();
                block = null;
            }
            if (handPending(visitor)) {
                return true;
            }
            if (records == null || !records.hasMore()) {
                return false;
            }
            hand(number++, records, visitor);
            visitor.endOfEntity();
            return true;
        }

        boolean handPending(InputEntityVisitor visitor) throws IOException {
            return false;
        }

        abstract void hand(long entity, SpillReader record, InputEntityVisitor visitor);

        @Override
        public void close() {
            // nothing is held
        }
    }

    private static final class NodeChunk extends Chunk {

        private final Amendments amendments;
        private final AtomicLong late;
        private final Deque<StoredNode> pending = new ArrayDeque<>();

        NodeChunk(Amendments amendments, AtomicLong late) {
            this.amendments = amendments;
            this.late = late;
        }

        @Override
        boolean handPending(InputEntityVisitor visitor) throws IOException {
            var node = pending.poll();
            if (node == null) {
                return false;
            }
            hand(late.getAndIncrement(), node, visitor);
            visitor.endOfEntity();
            return true;
        }

        @Override
        void hand(long id, SpillReader record, InputEntityVisitor visitor) {
            if (amendments.concernNode(id)) {
                var amended = amendments.amendNode(id, new StoredNode(record.words(), record.properties()));
                hand(id, amended.getFirst(), visitor);
                pending.addAll(amended.subList(1, amended.size()));
                return;
            }
            visitor.id(id);
            visitor.labels(record.words().toArray(String[]::new));
            record.properties((name, value) -> visitor.property(name, value, false));
        }

        private static void hand(long id, StoredNode node, InputEntityVisitor visitor) {
            visitor.id(id);
            visitor.labels(node.labels().toArray(String[]::new));
            node.properties().forEach((name, value) -> visitor.property(name, storable(value), false));
        }
    }

    private static final class RelationChunk extends Chunk {

        private final Amendments amendments;

        RelationChunk(Amendments amendments) {
            this.amendments = amendments;
        }

        @Override
        void hand(long number, SpillReader record, InputEntityVisitor visitor) {
            visitor.startId(record.number());
            visitor.endId(record.number());
            visitor.type(record.word());
            if (amendments.concernRelation(number)) {
                amendments
                        .amendRelation(number, record.properties())
                        .forEach((name, value) -> visitor.property(name, storable(value), false));
            } else {
                record.properties((name, value) -> visitor.property(name, value, false));
            }
        }
    }

    /** Lists as arrays, as the store keeps them. */
    private static Object storable(Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        return !list.isEmpty() && list.getFirst() instanceof Long
                ? list.stream().mapToLong(Long.class::cast).toArray()
                : list.stream().map(String::valueOf).toArray(String[]::new);
    }
}

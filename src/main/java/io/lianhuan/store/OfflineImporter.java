package io.lianhuan.store;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexImporterFactory;
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
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.EmptyLogTailMetadata;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * Drives Neo4j's offline importer, the one behind {@code neo4j-admin database import full}, without files in between:
 * nodes are handed over while they are made, relationships wait in a spill file until all nodes are there. Nodes are
 * numbered 0, 1, 2 … by the caller, so that nothing has to be looked up.
 */
public final class OfflineImporter {

    private static final int NODES_IN_BATCH = 2_000;
    private static final int BATCHES_AHEAD = 16;
    private static final int BYTES_FOR_NODE = 120;
    private static final int BYTES_FOR_RELATION = 60;
    /** The last batch, and the only empty one. */
    private static final List<NodeRecord> END = List.of();

    private final RelationSpill relations;
    private final BlockingQueue<List<NodeRecord>> nodes = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final CompletableFuture<@Nullable Void> imported = new CompletableFuture<>();
    private List<NodeRecord> batch = new ArrayList<>(NODES_IN_BATCH);

    private OfflineImporter(Path spill) {
        this.relations = new RelationSpill(spill);
    }

    private record NodeRecord(long id, List<String> labels, Map<String, Object> properties) {}

    /**
     * Makes a new store under a Neo4j home and fills it with what the producer hands over. The database must not run; what
     * it held before is lost.
     *
     * @param expectedNodes about how many nodes and relationships to expect, for the size of buffers
     */
    public static void load(Path neo4jHome, Path spill, long expectedNodes, Consumer<OfflineImporter> producer) {
        var importer = new OfflineImporter(spill);
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.execute(() -> importer.runImport(neo4jHome, expectedNodes));
            try {
                producer.accept(importer);
                importer.end();
            } catch (RuntimeException problem) {
                importer.abandon(problem);
                throw problem;
            }
            importer.await();
        } finally {
            importer.relations.close();
        }
    }

    /** A node; ids come in the order 0, 1, 2 …. */
    public void node(long id, List<String> labels, Map<String, Object> properties) {
        batch.add(new NodeRecord(id, labels, properties));
        if (batch.size() == NODES_IN_BATCH) {
            hand(batch);
            batch = new ArrayList<>(NODES_IN_BATCH);
        }
    }

    /** A relationship between two nodes by their numbers. */
    public void relation(long from, long to, String type, Map<String, Object> properties) {
        relations.write(from, to, type, properties);
    }

    private void end() {
        relations.flush();
        if (!batch.isEmpty()) {
            hand(batch);
        }
        hand(END);
    }

    private void hand(List<NodeRecord> full) {
        try {
            while (!nodes.offer(full, 1, TimeUnit.SECONDS)) {
                if (imported.isDone()) {
                    await();
                    throw new IllegalStateException("the importer ended before its input did");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", interrupted);
        }
    }

    private void abandon(RuntimeException problem) {
        imported.completeExceptionally(problem);
        nodes.clear();
        nodes.add(END);
    }

    private void await() {
        try {
            imported.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", interrupted);
        } catch (ExecutionException problem) {
            throw new StoreProblem(
                    "Neo4j's importer stopped", "see the cause; the store is made anew next time", problem);
        }
    }

    private void runImport(Path neo4jHome, long expectedNodes) {
        try {
            doImport(neo4jHome, input(expectedNodes));
            imported.complete(null);
        } catch (IOException | RuntimeException problem) {
            imported.completeExceptionally(problem);
        }
    }

    private Input input(long expected) {
        return Input.input(
                nodeChunks(),
                relations.chunks(),
                IdType.ACTUAL,
                Input.knownEstimates(
                        expected,
                        expected * 3,
                        expected * 5,
                        expected * 9,
                        expected * BYTES_FOR_NODE,
                        expected * 3 * BYTES_FOR_RELATION,
                        expected),
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
                            Configuration.DEFAULT,
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
                            IndexImporterFactory.EMPTY,
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

    private InputIterable nodeChunks() {
        return () -> new InputIterator() {
            private boolean ended;

            @Override
            public InputChunk newChunk() {
                return new NodeChunk();
            }

            @Override
            public synchronized boolean next(InputChunk chunk) throws IOException {
                if (ended) {
                    return false;
                }
                var taken = take();
                ended = taken.isEmpty();
                ((NodeChunk) chunk).records = taken.iterator();
                return !ended;
            }

            @Override
            public void close() {
                // the queue is drained by the end marker
            }
        };
    }

    private List<NodeRecord> take() throws IOException {
        try {
            return nodes.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the load was interrupted", interrupted);
        }
    }

    private static final class NodeChunk implements InputChunk {

        private java.util.Iterator<NodeRecord> records = List.<NodeRecord>of().iterator();

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (!records.hasNext()) {
                return false;
            }
            var node = records.next();
            visitor.id(node.id());
            visitor.labels(node.labels().toArray(String[]::new));
            node.properties().forEach((name, value) -> visitor.property(name, storable(value), false));
            visitor.endOfEntity();
            return true;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** Lists as arrays, as the store keeps them. */
    static Object storable(Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        return list.stream().map(String::valueOf).toArray(String[]::new);
    }

    static UncheckedIOException unchecked(IOException problem) {
        return new UncheckedIOException(problem);
    }
}

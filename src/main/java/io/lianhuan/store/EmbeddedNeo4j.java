package io.lianhuan.store;

import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Neo4j Community in this process, with Bolt on loopback and a password of its own, so that cypher-shell and Neo4j Browser
 * can connect. When another process has the folder, its database is used instead.
 */
@Component
@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "false", matchIfMissing = true)
public final class EmbeddedNeo4j implements Neo4jConnectionDetails, DisposableBean {

    static final String USER = "neo4j";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final List<IPAddressString> EVERYWHERE =
            List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"));
    private static final long LEAST_PER_TRANSACTION = 1L << 30;

    private final Home home;
    private final StoreSettings settings;
    private final String password;
    private final URI uri;
    private @Nullable DatabaseManagementService service;

    EmbeddedNeo4j(Home home, StoreSettings settings) {
        this.home = home;
        this.settings = settings;
        this.password = HexFormat.of().formatHex(home.secret("bolt"));
        this.uri = home.lock() ? open() : announced();
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public AuthToken getAuthToken() {
        return AuthTokens.basic(USER, password);
    }

    /** Whether the database runs in this process, so that it can be loaded offline. */
    public boolean isHere() {
        return service != null;
    }

    /**
     * Stops the database, lets the work make its store anew and starts it again on the same port. Until {@link
     * #settled} is called the store counts as unfinished: a process that dies before leaves a store that the next start
     * empties.
     */
    public void rebuild(OfflineWork work) {
        stop();
        home.markUnfinished();
        try {
            work.on(storeFolder());
        } catch (RuntimeException problem) {
            emptyStore();
            throw problem;
        } finally {
            start(uri.getPort());
        }
    }

    /** Says that what was rebuilt is complete. */
    public void settled() {
        home.unmarkUnfinished();
    }

    @Override
    public void destroy() {
        stop();
    }

    private URI announced() {
        if (settings.alone()) {
            throw home.taken();
        }
        return URI.create(home.announcedUri());
    }

    private URI open() {
        if (home.isMarkedUnfinished()) {
            log.warn("a first load was interrupted; its unfinished store is emptied, import again");
            emptyStore();
        }
        return start(settings.boltPort());
    }

    private void emptyStore() {
        try {
            FileSystemUtils.deleteRecursively(
                    storeFolder().resolve("data").resolve("databases").resolve("neo4j"));
            FileSystemUtils.deleteRecursively(
                    storeFolder().resolve("data").resolve("transactions").resolve("neo4j"));
        } catch (IOException problem) {
            throw new StoreProblem("the unfinished store cannot be deleted", "check the rights of the folder", problem);
        }
        home.unmarkUnfinished();
    }

    private URI start(int port) {
        var started = build(new DatabaseManagementServiceBuilder(storeFolder())
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(
                        GraphDatabaseSettings.pagecache_memory,
                        settings.pageCache().toBytes())
                // Nobody new may come while the process ends, so Bolt need not stay quiet for seconds before it stops.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                // Nothing that is asked may read files of this machine or reach other ones; an internal setting, as no
                // public one
                // keeps LOAD CSV from the network.
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist, EVERYWHERE)
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, mostPerTransaction())
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(named(settings.neo4j())));
        service = started;
        setPassword(started);
        var address = ((GraphDatabaseAPI) started.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        if (address == null) {
            stop();
            throw boltIsTaken(null);
        }
        var here = URI.create("bolt://127.0.0.1:" + address.getPort());
        home.announce(here.toString());
        log.info("Neo4j is ready on {}", here);
        return here;
    }

    /** So that no transaction alone takes the memory of all: a quarter of it, or 1 GiB where that is more. */
    private static long mostPerTransaction() {
        return Math.max(LEAST_PER_TRANSACTION, Runtime.getRuntime().maxMemory() / 4);
    }

    /** Settings by Neo4j's own names. */
    private static Map<Setting<?>, Object> named(Map<String, String> values) {
        var config = Config.newBuilder().setRaw(values).build();
        var settings = new HashMap<Setting<?>, Object>();
        values.keySet().stream().map(config::getSetting).forEach(setting -> settings.put(setting, config.get(setting)));
        return settings;
    }

    private DatabaseManagementService build(DatabaseManagementServiceBuilder builder) {
        try {
            return builder.build();
        } catch (RuntimeException problem) {
            if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof BindException taken) {
                throw boltIsTaken(taken);
            }
            throw problem;
        }
    }

    private StoreProblem boltIsTaken(@Nullable Throwable cause) {
        return new StoreProblem(
                "Bolt could not listen on port %d".formatted(settings.boltPort()),
                "free the port or choose another one with LIANHUAN_BOLT_PORT",
                cause);
    }

    /** Replaces the password that a new store comes with; one that was set before is kept. */
    private void setPassword(DatabaseManagementService started) {
        var system = started.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        var isNew = system.executeTransactionally(
                "SHOW USERS YIELD user, passwordChangeRequired WHERE user = 'neo4j' AND passwordChangeRequired RETURN user",
                Map.of(),
                Result::hasNext);
        if (isNew) {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
    }

    private void stop() {
        if (service != null) {
            home.withdraw();
            service.shutdown();
            service = null;
        }
    }

    private Path storeFolder() {
        return home.folder("neo4j");
    }
}

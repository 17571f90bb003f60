package io.lianhuan.command;

import io.lianhuan.security.FirstLogin;
import io.lianhuan.store.StoreSettings;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;

/** {@code lianhuan serve}: the service. */
@Command(name = "serve", description = "Opens GraphQL and GraphiQL over the graph.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        try (var context = Application.serve()) {
            return untilStopped(context);
        }
    }

    /** Says where the service is, and waits until it is told to stop. */
    static int untilStopped(ConfigurableApplicationContext context) throws InterruptedException {
        tellReady(context);
        Stop.ofProcess().await();
        return 0;
    }

    private static void tellReady(ConfigurableApplicationContext context) {
        var web = ((ServletWebServerApplicationContext) context).getWebServer();
        var port = web == null ? 0 : web.getPort();
        System.out.printf(
                "Lianhuan is ready on http://localhost:%d (queries: http://localhost:%d/graphiql)%n", port, port);
        var uri = context.getBean(Environment.class).getProperty("spring.neo4j.uri");
        var database = uri != null
                ? uri
                : context.getBean(io.lianhuan.store.EmbeddedNeo4j.class)
                        .getUri()
                        .toString();
        System.out.printf(
                "Cypher: %s%s%n",
                database,
                uri != null
                        ? ""
                        : ", user neo4j, password in "
                                + context.getBean(StoreSettings.class).home().resolve("bolt.secret"));
        var firstLogin = context.getBean(FirstLogin.class).hint();
        if (firstLogin != null) {
            System.out.println(firstLogin);
        }
    }
}

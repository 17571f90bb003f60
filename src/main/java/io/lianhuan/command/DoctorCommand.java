package io.lianhuan.command;

import io.lianhuan.graph.Schema;
import io.lianhuan.store.StoreKind;
import io.lianhuan.store.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;

/** {@code lianhuan doctor}: what is in order, what is not, and the cure. */
@Command(
        name = "doctor",
        description = "Checks JDK, ports, disk, Neo4j and schema, and says the cure.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int OLDEST_JDK = 21;
    private static final long LEAST_SPACE = 2L << 30;

    private int troubles;

    @Override
    public Integer call() {
        say(
                Runtime.version().feature() >= OLDEST_JDK,
                "JDK " + Runtime.version().feature(),
                "install a JDK of 21 or later");
        try (var context = Application.start()) {
            var settings = context.getBean(StoreSettings.class);
            checkDisk(settings);
            var isShared = context.getBean(StoreKind.class).isShared();
            if (isShared) {
                say(true, "another Lianhuan runs on this home, and this one works through it", "");
            }
            checkPort(settings.port(), isShared);
            context.getBean(Driver.class).verifyConnectivity();
            say(true, "Neo4j answers", "");
            var missing = context.getBean(Schema.class).missing();
            say(missing.isEmpty(), "schema complete", "missing " + missing + "; start the service once");
        } catch (RuntimeException problem) {
            say(false, "application starts", Failures.reason(problem));
        }
        return troubles == 0 ? 0 : Failures.FAILED;
    }

    private void checkDisk(StoreSettings settings) {
        try {
            var space = Files.getFileStore(settings.home()).getUsableSpace();
            say(
                    space >= LEAST_SPACE,
                    "disk has %,d MB free".formatted(space >> 20),
                    "free some space, or set LIANHUAN_HOME to a folder on a larger disk");
        } catch (IOException problem) {
            say(false, "disk can be read", String.valueOf(problem.getMessage()));
        }
    }

    private void checkPort(int port, boolean isServed) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            say(socket.isBound(), "port %d is free".formatted(port), "");
        } catch (IOException taken) {
            say(
                    isServed,
                    isServed
                            ? "port %d is in use, as it must be for a service".formatted(port)
                            : "port %d is free".formatted(port),
                    "stop what listens there, or choose another one with LIANHUAN_PORT");
        }
    }

    private void say(boolean isGood, String what, String cure) {
        if (isGood) {
            System.out.println("ok    " + what);
        } else {
            troubles++;
            System.out.println("wrong " + what + ": " + cure);
        }
    }
}

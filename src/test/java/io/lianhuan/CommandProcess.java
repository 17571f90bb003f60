package io.lianhuan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/** A command in a process of its own, and what it says on both streams. */
public final class CommandProcess implements AutoCloseable {

    /** What loading offline needs of a JVM. */
    public static final List<String> OPTIONS = List.of(
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final Thread listener;

    private CommandProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** Starts a command line in a JVM of the same version. */
    public static CommandProcess start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(OPTIONS);
        command.addAll(compilersOfThisProcess());
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Lianhuan.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start());
    }

    /** A test that runs without the second compiler starts its commands without it too. */
    private static List<String> compilersOfThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:Tiered"))
                .toList();
    }

    private void listen() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                lines.add(Optional.of(line));
            }
        } catch (IOException closed) {
            said.add("(the process was killed)");
        }
        lines.add(Optional.empty());
    }

    /** Waits for the next line that begins so; fails when the process ends before. */
    public String awaitLine(String begin) throws InterruptedException {
        return await(line -> line.startsWith(begin), begin);
    }

    /** Waits for the next line that holds that; fails when the process ends before. */
    public String awaitLineWith(String part) throws InterruptedException {
        return await(line -> line.contains(part), part);
    }

    private String await(Predicate<String> wanted, String what) throws InterruptedException {
        for (var line = lines.take(); line.isPresent(); line = lines.take()) {
            if (wanted.test(line.get())) {
                return line.get();
            }
        }
        throw new AssertionError("no line '" + what + "' in:\n" + said());
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
    }

    /** SIGTERM, which a JVM takes as it takes Ctrl-C. */
    public void terminate() {
        process.toHandle().destroy(); // the process itself would close the streams too
    }

    /** Waits for the end; the exit code. */
    public int exitCode() throws InterruptedException {
        var code = process.waitFor();
        listener.join();
        return code;
    }

    /** All lines that were heard. */
    public String said() {
        return String.join("\n", List.copyOf(said));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

package io.lianhuan.bench;

import io.lianhuan.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part of a benchmark in a process of its own, so that no part warms, fills or frees anything for another. */
final class Child {

    private Child() {}

    /** Runs a main class of this class path and gives back what it printed; its log is named when it fails. */
    static List<String> run(Path folder, List<String> jvm, Class<?> main, List<String> arguments, String log)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(CommandProcess.OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "child"));
        command.addAll(arguments);
        var file = folder.resolve(log + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile());
        builder.environment()
                .put("NEO4J_HOME", folder.resolve("importer").toAbsolutePath().toString());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("a part of the benchmark failed, see " + file);
        }
        return Files.readAllLines(file);
    }
}

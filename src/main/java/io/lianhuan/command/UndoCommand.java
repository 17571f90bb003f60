package io.lianhuan.command;

import io.lianhuan.ingest.Imports;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lianhuan undo}: takes an import back. */
@Command(
        name = "undo",
        description = "Takes an import back: the graph is as if it had never been imported.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IMPORT_ID", description = "as `lianhuan imports` lists it")
    private @Nullable String id;

    @Override
    public Integer call() {
        try (var context = Application.start()) {
            Application.noted(context, "undo", id, Map.of(), () -> {
                context.getBean(Imports.class).undo(String.valueOf(id), Console.onStandardError());
                return String.valueOf(id);
            });
            System.out.printf("import %s is taken back; run `lianhuan detect` to see what that changes%n", id);
        }
        return 0;
    }
}

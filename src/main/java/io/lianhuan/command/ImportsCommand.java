package io.lianhuan.command;

import io.lianhuan.ingest.Imports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lianhuan imports}: what was imported. */
@Command(name = "imports", description = "Lists imports, the latest first.", mixinStandardHelpOptions = true)
final class ImportsCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var context = Application.start()) {
            context.getBean(Imports.class)
                    .all()
                    .forEach(listed -> System.out.printf(
                            "%4d  %s  %-9s  %,d rows: %,d accepted, %,d unchanged, %,d rejected  %s%n",
                            listed.number(),
                            listed.id(),
                            listed.status(),
                            listed.accounting().read(),
                            listed.accounting().accepted(),
                            listed.accounting().unchanged(),
                            listed.accounting().rejected(),
                            listed.folder()));
        }
        return 0;
    }
}

package io.lianhuan.command;

import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.Command;

/** {@code lianhuan demo}: the demo city, imported, examined and served, in a data folder of its own. */
@Command(
        name = "demo",
        description = "Loads the demo city, finds its rings and opens the service.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String HOME = "lianhuan.home";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Path.of(Objects.requireNonNullElse(
                        System.getProperty(HOME), Objects.requireNonNullElse(System.getenv("LIANHUAN_HOME"), "data")))
                .resolve("demo");
        System.setProperty(HOME, home.toString());
        var files = unpack(home.resolve("files"));
        try (var context = Application.serve()) {
            var report = context.getBean(Imports.class)
                    .load(new ImportRequest(List.of(files), null, false), Console.onStandardError());
            Reports.print(report, false, System.out);
            DetectCommand.print(context.getBean(Detection.class).detect(false, Console.onStandardError()), System.out);
            return ServeCommand.untilStopped(context);
        }
    }

    /** Puts the demo files, which the program brings along, into a folder. */
    private static Path unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:import/demo/*.csv")) {
            try (var in = file.getInputStream()) {
                Files.copy(in, folder.resolve(String.valueOf(file.getFilename())), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }
}

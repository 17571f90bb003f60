package io.lianhuan.command;

import io.lianhuan.detect.Detection;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan demo}: a synthetic city, generated, imported, examined and served, in a data folder of its own. */
@Command(
        name = "demo",
        description = "Makes a demo city, loads it, finds its rings and opens the service.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String HOME = "lianhuan.home";

    @Option(names = "--size", paramLabel = "SIZE", description = "small, city or load (default: ${DEFAULT-VALUE})")
    private CitySize size = CitySize.SMALL;

    @Option(names = "--seed", paramLabel = "N", description = "same seed, same city (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--until-ready", description = "stops as soon as all is there, as a rehearsal does")
    private boolean untilReady;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var home = Path.of(Objects.requireNonNullElse(
                        System.getProperty(HOME), Objects.requireNonNullElse(System.getenv("LIANHUAN_HOME"), "data")))
                .resolve(folder());
        System.setProperty(HOME, home.toString());
        System.setProperty("security.demo", "true");
        var files = home.resolve("files");
        try (var meanwhile = Executors.newSingleThreadExecutor()) {
            // A thread of its own finds the name lists inside the archive, which one of the common pool does not.
            var city = meanwhile.submit(() -> Generation.run(size, seed, files, Console.onStandardError()::at));
            return show(files, city);
        }
    }

    private int show(Path files, Future<?> city) throws InterruptedException, ExecutionException {
        try (var context = Application.serve()) {
            city.get();
            Application.noted(context, "demo", null, Map.of("size", size, "seed", seed), () -> load(context, files));
            return untilReady ? 0 : ServeCommand.untilStopped(context);
        }
    }

    private static Path load(ApplicationContext context, Path files) {
        var report = context.getBean(Imports.class)
                .load(new ImportRequest(List.of(files), null, false), Console.onStandardError());
        Reports.print(report, false, System.out);
        DetectCommand.print(context.getBean(Detection.class).detect(false, Console.onStandardError()), System.out);
        return files;
    }

    /** A store of its own for each city, so that no two are mixed. */
    private String folder() {
        var isUsual = size == CitySize.SMALL && seed == 1;
        return isUsual ? "demo" : "demo-%s-%d".formatted(size.name().toLowerCase(Locale.ROOT), seed);
    }
}

package io.lianhuan.command;

import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.generate.Planting;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan generate}: a synthetic city as files to import, and the truth about it. */
@Command(
        name = "generate",
        description = "Writes a synthetic city as import files, and truth.json with what is planted in it.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--size", paramLabel = "SIZE", description = "small, city or load (default: ${DEFAULT-VALUE})")
    private CitySize size = CitySize.SMALL;

    @Option(names = "--seed", paramLabel = "N", description = "same seed, same bytes (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write into", required = true)
    private Path out = Path.of(".");

    @Option(
            names = "--without",
            paramLabel = "WHAT",
            split = ",",
            description = "what not to plant: rings, chains, innocents, conflicts")
    private Set<Planting> without = Set.of();

    @Override
    public Integer call() {
        var summary = Generation.run(size, seed, without, out, Console.onStandardError()::at);
        summary.rows()
                .forEach((file, rows) -> System.out.printf(
                        "%-22s %,10d rows%s%n",
                        file, rows, malformed(summary.malformed().getOrDefault(file, 0L))));
        System.out.printf("%n%s: %s%n", Generation.TRUTH, summary.planted());
        return 0;
    }

    private static String malformed(long rows) {
        return rows == 0 ? "" : ", %,d of them malformed on purpose".formatted(rows);
    }
}

package io.lianhuan.command;

import io.lianhuan.detect.Detection;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan detect}: rings and chains. */
@Command(name = "detect", description = "Finds collusion rings in what was imported.", mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {

    @Option(names = "--full", description = "examine all lots, not only those that new data touched")
    private boolean full;

    @Override
    public Integer call() {
        try (var context = Application.start()) {
            print(
                    Application.noted(
                            context,
                            "detect",
                            null,
                            Map.of("full", full),
                            () -> context.getBean(Detection.class).detect(full, Console.onStandardError())),
                    System.out);
        }
        return 0;
    }

    static void print(Detection.Report report, PrintStream out) {
        out.printf("examined %,d lots%n", report.lots());
        report.byRule().forEach((rule, count) -> out.printf("  %-28s %,8d findings%n", rule, count));
        out.printf(
                "rings %,d, of them %,d that chance makes rarely (false-alarm rate at most 0.1)%n",
                report.rings(), report.rarelyByChance());
        out.printf("licence-lending chains %,d%n", report.chains());
        report.time().forEach((stage, time) -> out.printf("  %-28s %8.1f s%n", stage, time.toMillis() / 1000.0));
    }
}

package io.lianhuan.command;

import io.lianhuan.detect.screens.Screen;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan screens}: how well price screens tell labelled tenders apart, beside the numbers in print. No database. */
@Command(
        name = "screens",
        description = "Measures the price screens on published tenders with labels; needs no database.",
        mixinStandardHelpOptions = true)
final class ScreensCommand implements Callable<Integer> {

    /** Reference AUCs of Tsuchiura by sample as far as there are any, in the order of {@link ScreenSample#printed}. */
    private static final List<List<Double>> TSUCHIURA = List.of(
            List.of(.778, .773, .777, .659, .632, .610, .582, .532),
            List.of(.833, .836, .832, .664, .704, .608, .587, .532),
            List.of(.660, .650, .660, .546, .605, .569, .529, .514),
            List.of(.620, .620, .620, .553, .572, .551, .539, .502),
            List.of(.548, .545, .548, .531, .519, .533, .544, .512));

    private static final List<Screen> OF_MARKETS = List.of(Screen.CV, Screen.SPD, Screen.RD);

    /** Reference AUCs by market, in the order of {@link #OF_MARKETS}. */
    private static final Map<String, List<Double>> MARKETS = Map.of(
            "Brazil", List.of(.901, .902, .763),
            "Italy", List.of(.630, .676, .519),
            "Switzerland_GR_SG", List.of(.498, .451, .422));

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Files files = new Files();

    /** What to measure on. */
    static final class Files {

        @Option(names = "--tsuchiura", paramLabel = "FILE", description = "tsuchiura_data.csv of missing_bids")
        private @Nullable Path tsuchiura;

        @Option(names = "--prices", paramLabel = "FILE", description = "bids_brazil_italy_swiss.csv")
        private @Nullable Path prices;
    }

    @Override
    public Integer call() {
        if (files.tsuchiura != null) {
            printTsuchiura(ScreenSample.ofTsuchiura(LabelledLots.tsuchiura(files.tsuchiura)), System.out);
        }
        if (files.prices != null) {
            printMarkets(ScreenSample.ofMarkets(LabelledLots.prices(files.prices)), System.out);
        }
        return 0;
    }

    private static void printTsuchiura(List<ScreenSample> samples, PrintStream out) {
        out.println("Tsuchiura: AUC measured (in print). DIFFP is turned round: it is low in ring tenders here.");
        heading(out, ScreenSample.printed());
        for (int at = 0; at < samples.size(); at++) {
            var sample = samples.get(at);
            row(out, sample, ScreenSample.printed(), at < TSUCHIURA.size() ? TSUCHIURA.get(at) : List.of());
            out.printf(
                    "%52s highest among groups of four: CV %.3f, KSTEST %.3f%n",
                    "", sample.aucOfHighestInGroups(Screen.CV), sample.aucOfHighestInGroups(Screen.KSTEST));
        }
    }

    private static void printMarkets(List<ScreenSample> samples, PrintStream out) {
        out.println("Markets: AUC measured (in print).");
        heading(out, OF_MARKETS);
        samples.forEach(sample -> row(out, sample, OF_MARKETS, MARKETS.getOrDefault(sample.name(), List.of())));
    }

    private static void heading(PrintStream out, List<Screen> screens) {
        out.printf(
                "%-38s %13s %s%n",
                "sample",
                "lots (ring)",
                screens.stream()
                        .map("%-14s"::formatted)
                        .collect(Collectors.joining())
                        .strip());
    }

    private static void row(PrintStream out, ScreenSample sample, List<Screen> screens, List<Double> inPrint) {
        var cells = new StringBuilder();
        for (int at = 0; at < screens.size(); at++) {
            cells.append("%.3f".formatted(auc(sample, screens.get(at))))
                    .append(at < inPrint.size() ? " (%.3f)".formatted(inPrint.get(at)) : " (-)")
                    .append(' ');
        }
        out.printf(
                "%-38s %5d %7s %s%n",
                sample.name(),
                sample.size(),
                "(" + sample.positives().size() + ")",
                cells.toString().strip());
    }

    /** As the reference turns it. */
    private static double auc(ScreenSample sample, Screen screen) {
        double auc = sample.auc(screen);
        return screen == Screen.DIFFP ? 1 - auc : auc;
    }
}

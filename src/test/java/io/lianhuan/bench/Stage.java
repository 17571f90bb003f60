package io.lianhuan.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a stage of the pair benchmark needed and found. It goes from child to parent as one line.
 *
 * @param system who did it
 * @param stage what was done
 * @param cpu seconds of the process for one run, in the mean of warm runs
 * @param wall seconds for the same
 * @param memory the most the process held meanwhile, in MB
 * @param found pairs, or what else the stage gives
 * @param precision share of the found pairs that are planted; NaN where no pairs are found
 * @param recall share of the planted pairs that are found
 */
record Stage(
        String system,
        String stage,
        double cpu,
        double wall,
        long memory,
        long found,
        double precision,
        double recall) {

    private static final String SIGN = "STAGE";

    /** How well pairs hit the planted ones. */
    record Quality(long found, double precision, double recall) {

        static Quality count(long found) {
            return new Quality(found, Double.NaN, Double.NaN);
        }
    }

    /** A second of work tells more than one run of a millisecond: clocks of processes tick ten times in that. */
    private static final double ENOUGH = 1;

    /** Measures warm runs: one or more before, and then as many as take about a second. */
    static <T> T warm(String system, String name, int before, Supplier<T> work, Function<T, Quality> quality) {
        for (int run = 0; run < before; run++) {
            var unused = work.get();
        }
        Meter.forgetPeak();
        double cpu = Meter.cpu();
        long began = System.nanoTime();
        T result = work.get();
        int runs = 1;
        while (Meter.cpu() - cpu < ENOUGH && before > 0) {
            result = work.get();
            runs++;
        }
        double used = (Meter.cpu() - cpu) / runs;
        double wall = (System.nanoTime() - began) / 1e9 / runs;
        long memory = Meter.peakMemory();
        var found = quality.apply(result);
        new Stage(system, name, used, wall, memory, found.found(), found.precision(), found.recall()).tell();
        return result;
    }

    void tell() {
        System.out.println(String.join(
                "|",
                List.of(
                        SIGN,
                        system,
                        stage,
                        Double.toString(cpu),
                        Double.toString(wall),
                        Long.toString(memory),
                        Long.toString(found),
                        Double.toString(precision),
                        Double.toString(recall))));
    }

    static List<Stage> told(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(SIGN))
                .map(line -> line.split("\\|", -1))
                .map(part -> new Stage(
                        part[1],
                        part[2],
                        Double.parseDouble(part[3]),
                        Double.parseDouble(part[4]),
                        Long.parseLong(part[5]),
                        Long.parseLong(part[6]),
                        Double.parseDouble(part[7]),
                        Double.parseDouble(part[8])))
                .toList();
    }

    /** As a row of a table, with how its CPU compares to that of others. */
    String row(String toBound, String toOurs) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %,d | %,d | %s | %s | %s | %s |",
                system,
                stage,
                seconds(cpu),
                seconds(wall),
                memory,
                found,
                share(precision),
                share(recall),
                toBound,
                toOurs);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.1 ? "%.4f" : seconds < 10 ? "%.2f" : "%.1f", seconds);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.3f", share);
    }
}

package io.lianhuan.command;

import io.lianhuan.evaluate.Conclusion;
import io.lianhuan.evaluate.Evaluation;
import io.lianhuan.evaluate.Evaluations;
import io.lianhuan.evaluate.LabelScore;
import io.lianhuan.evaluate.Score;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code lianhuan evaluate}: how right the rings and chains are. */
@Command(
        name = "evaluate",
        description =
                "Holds rings and chains against the truth about a generated city, or against a labelled data set.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ArgGroup(multiplicity = "1")
    private Against against = new Against();

    @Option(names = "--json", description = "print JSON instead of a table")
    private boolean json;

    /** One of both. */
    static final class Against {

        @Option(names = "--truth", paramLabel = "FILE", description = "truth.json of the city that was imported")
        private @Nullable Path truth;

        @Option(names = "--alerts", description = "what officers concluded about alerts, by rule")
        private boolean alerts;

        @ArgGroup(exclusive = false)
        private @Nullable Labelled labelled;
    }

    /** A data set with labels. */
    static final class Labelled {

        @Option(
                names = "--labelled",
                paramLabel = "FILE",
                description = "the data set that was imported",
                required = true)
        private Path file = Path.of(".");

        @Option(
                names = "--mapping",
                paramLabel = "FILE",
                description = "the mapping it was imported with, which names the label columns",
                required = true)
        private Path mapping = Path.of(".");
    }

    @Override
    public Integer call() {
        try (var context = Application.start()) {
            var evaluations = context.getBean(Evaluations.class);
            if (against.truth != null) {
                print(evaluations.against(against.truth));
            } else if (against.alerts) {
                printConclusions(evaluations.againstConclusions());
            } else {
                var labelled = Objects.requireNonNull(against.labelled);
                print(evaluations.against(labelled.file, labelled.mapping));
            }
        }
        return 0;
    }

    private void printConclusions(List<Conclusion> conclusions) {
        if (json) {
            System.out.println(JSON.writeValueAsString(conclusions));
            return;
        }
        System.out.printf(
                "%-28s %8s %10s %8s %10s  %s%n", "rule", "founded", "unfounded", "open", "precision", "why unfounded");
        conclusions.forEach(one -> System.out.printf(
                "%-28s %,8d %,10d %,8d %10.3f  %s%n",
                one.rule(), one.founded(), one.unfounded(), one.open(), one.precision(), one.reasons()));
    }

    private void print(Evaluation evaluation) {
        if (json) {
            System.out.println(JSON.writeValueAsString(evaluation));
            return;
        }
        var out = System.out;
        out.printf(
                "%-28s %8s %8s %8s %10s %8s %8s %10s %8s%n",
                "", "planted", "found", "matched", "precision", "recall", "F1", "pair prec.", "pair rec.");
        row(out, "rings", evaluation.rings());
        row(out, "chains", evaluation.chains());
        var rare = evaluation.rarelyByChance();
        out.printf(
                "%nrings with a false-alarm rate of at most %.2f: %d, of which %d match nothing planted and %d tie no two of anything planted%n",
                rare.rate(), rare.found(), rare.unmatched(), rare.strangers());
        shares(out, "by kind", evaluation.byKind());
        shares(out, "by difficulty", evaluation.byDifficulty());
        shares(out, "by what is left visible", evaluation.byEvidence());
        out.printf("%n%-28s %8s %8s %10s %8s %8s%n", "by rule", "findings", "right", "precision", "reached", "recall");
        evaluation
                .byRule()
                .forEach((rule, score) -> out.printf(
                        "%-28s %,8d %,8d %10.3f %8d %8.3f%n",
                        rule, score.findings(), score.right(), score.precision(), score.reached(), score.recall()));
        out.printf("%ninnocents alerted %d%n", evaluation.innocentsAlerted());
        evaluation
                .alerted()
                .forEach(one -> out.printf("  %s %s by %s%n", one.id(), one.kind(), String.join(", ", one.by())));
        out.printf("missed %s%n", String.join(" ", evaluation.missed()));
        out.printf("matching nothing planted %s%n", String.join(" ", evaluation.falseRings()));
    }

    private static void row(PrintStream out, String name, Score score) {
        out.printf(
                "%-28s %8d %8d %8d %10.3f %8.3f %8.3f %10.3f %8.3f%n",
                name,
                score.planted(),
                score.found(),
                score.matched(),
                score.precision(),
                score.recall(),
                score.f1(),
                score.pairPrecision(),
                score.pairRecall());
    }

    private static void shares(PrintStream out, String title, Map<String, Evaluation.Share> shares) {
        out.printf("%n%-28s %8s %8s %8s%n", title, "planted", "found", "recall");
        shares.forEach((name, share) ->
                out.printf("%-28s %8d %8d %8.3f%n", name, share.planted(), share.found(), share.recall()));
    }

    private void print(List<LabelScore> scores) {
        if (json) {
            System.out.println(JSON.writeValueAsString(scores));
            return;
        }
        System.out.printf(
                "%-24s %-6s %10s %10s %8s %10s %10s %8s%n",
                "label", "of", "asked", "labelled", "AUC", "with ring", "precision", "recall");
        for (LabelScore score : scores) {
            System.out.printf(
                    "%-24s %-6s %,10d %,10d %8.3f %,10d %10.3f %8.3f%n",
                    score.column(),
                    score.of().name().toLowerCase(java.util.Locale.ROOT),
                    score.asked(),
                    score.labelled(),
                    score.auc(),
                    score.told(),
                    score.precision(),
                    score.recall());
        }
    }
}

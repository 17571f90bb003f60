package io.lianhuan.detect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Asks rules, several at a time, since none needs what another finds. */
@Component
final class Askers {

    /** @param rulesAtATime how many rules are asked at the same time, and so how many of their answers are held */
    @Validated
    @ConfigurationProperties(prefix = "detection", ignoreUnknownFields = false)
    record Settings(@DefaultValue("2") @Min(1) @Max(64) int rulesAtATime) {}

    private final Settings settings;

    Askers(Settings settings) {
        this.settings = settings;
    }

    /** What one rule found, and how long it took. */
    record Answer(String rule, List<Finding> found, Duration took) {}

    /** The answers in the order of the rules; what a rule throws is thrown here. */
    <R extends Rule> List<Answer> answers(List<R> rules, Function<R, List<Finding>> question) {
        try (var threads = Executors.newFixedThreadPool(settings.rulesAtATime())) {
            var asked = rules.stream()
                    .map(rule -> threads.submit((Callable<Answer>) () -> answer(rule, question)))
                    .toList();
            try {
                var answers = new ArrayList<Answer>();
                for (Future<Answer> one : asked) {
                    answers.add(one.get());
                }
                return answers;
            } catch (ExecutionException problem) {
                threads.shutdownNow();
                if (problem.getCause() instanceof RuntimeException thrown) {
                    throw thrown;
                }
                throw new IllegalStateException("a rule failed", problem);
            } catch (InterruptedException stopped) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while rules were asked", stopped);
            }
        }
    }

    private static <R extends Rule> Answer answer(R rule, Function<R, List<Finding>> question) {
        long began = System.nanoTime();
        var found = question.apply(rule);
        return new Answer(rule.slug(), found, Duration.ofNanos(System.nanoTime() - began));
    }
}

package io.lianhuan.cases.flow;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Why a move may not be made, as a sentence with places, so that it can be said in another language.
 *
 * @param pattern the sentence, as {@link String#format} takes it
 * @param places what stands in each place: a word, or several of which any holds
 */
public record Refusal(String pattern, List<List<String>> places) {

    private static final String OR = "或";

    static Refusal of(String pattern, Object... places) {
        return new Refusal(
                pattern,
                Arrays.stream(places)
                        .map(place -> place instanceof List<?> several
                                ? several.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(place)))
                        .toList());
    }

    /** The sentence with each of its words put into another language. */
    public String in(UnaryOperator<String> language) {
        return language.apply(pattern)
                .formatted(places.stream()
                        .map(place -> String.join(
                                language.apply(OR), place.stream().map(language).toList()))
                        .toArray());
    }

    /** The sentence in Chinese. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}

package io.lianhuan.detect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One red flag: reads the graph and says what it found; writes nothing. */
public sealed interface Rule permits LotRule, MarketRule {

    /** The name of the rule's statement and document, from the class: {@code SharedMachineCode → shared-machine-code}. */
    default String slug() {
        return Slugs.BETWEEN_WORDS
                .matcher(getClass().getSimpleName())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
    }

    /** Its number in the catalogue of alert models, {@code B01} for example. */
    String code();

    /** The grade that its findings have at the most. */
    Grade grade();

    /** Ids of the clauses it leans on, see {@link LawBook}. */
    List<String> clauses();

    /** The settings it runs under, thresholds for example; names and values are kept with what it finds. */
    Record settings();

    /** How names of classes become names of files. */
    final class Slugs {
        static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

        private Slugs() {}
    }
}

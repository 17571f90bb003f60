package io.lianhuan.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What files of one upload are called, for people: without a path and without what cannot be seen, each only once. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "file";

    /** Controls, marks that turn the direction of writing, surrogates alone, and what no file system takes. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*]");

    private final Set<String> taken = new HashSet<>();

    /** The name to show for one that somebody sent. */
    String shown(@Nullable String sent) {
        var name = cleaned(sent == null ? "" : sent);
        var unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = "(" + number + ") " + name;
        }
        return unique;
    }

    static String cleaned(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var seen = UNSEEN.matcher(last).replaceAll("").strip();
        var begun = seen.replaceAll("^[.\\s]+", "");
        var start = Math.max(0, begun.length() - LONGEST);
        var cut = begun.substring(start > 0 && Character.isLowSurrogate(begun.charAt(start)) ? start + 1 : start);
        return cut.isEmpty() ? NAMELESS : cut;
    }
}

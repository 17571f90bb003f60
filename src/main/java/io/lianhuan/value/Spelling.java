package io.lianhuan.value;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a Chinese name is typed on a Latin keyboard: in full pinyin without tones and spaces, and by the first letters of its
 * syllables. Characters of several readings are read as in the words of {@code pinyin/words.txt}, else by their usual reading.
 *
 * @param pinyin {@code yichanghongdajianshe}
 * @param initials {@code ychdjs}
 */
public record Spelling(String pinyin, String initials) {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+|[0-9]");
    private static final Pattern TYPED = Pattern.compile("[a-z0-9 ']{2,60}");
    private static final Pattern GAPS = Pattern.compile("[ ']");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Map<String, List<String>> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);

    /** Of a name, in simplified or traditional characters. */
    public static Spelling of(String name) {
        var syllables = new ArrayList<String>();
        var simplified = simplified(Text.fold(name)).toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = 0; at < simplified.length(); at++) {
            var word = wordAt(simplified, at);
            if (!word.isEmpty()) {
                addSyllables(syllables, simplified.substring(from, at));
                syllables.addAll(WORDS.getOrDefault(word, List.of()));
                at += word.length() - 1;
                from = at + 1;
            }
        }
        addSyllables(syllables, simplified.substring(from));
        var initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return new Spelling(String.join("", syllables), initials.toString());
    }

    /** What was typed, when it can be pinyin or initials; empty otherwise. */
    public static String typed(String text) {
        var typed = text.toLowerCase(Locale.ROOT);
        return TYPED.matcher(typed).matches() && typed.chars().anyMatch(c -> c >= 'a')
                ? GAPS.matcher(typed).replaceAll("")
                : "";
    }

    /** A text as it is, in simplified and in traditional characters, each once. */
    public static List<String> scripts(String text) {
        return List.copyOf(new LinkedHashSet<>(List.of(text, simplified(text), TRADITIONAL.transliterate(text))));
    }

    private static String simplified(String text) {
        return SIMPLIFIED.transliterate(text);
    }

    private static void addSyllables(List<String> syllables, String part) {
        var syllable = SYLLABLE.matcher(LATIN.transliterate(part));
        while (syllable.find()) {
            syllables.add(syllable.group());
        }
    }

    private static String wordAt(String text, int at) {
        for (int length = Math.min(LONGEST_WORD, text.length() - at); length > 0; length--) {
            var word = text.substring(at, at + length);
            if (WORDS.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    private static Map<String, List<String>> words() {
        try (var file = Spelling.class.getResourceAsStream("/pinyin/words.txt")) {
            if (file == null) {
                throw new IllegalStateException("pinyin/words.txt is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> SPACE.splitAsStream(line).toList())
                    .collect(Collectors.toMap(
                            List::getFirst, line -> line.subList(1, line.size()), (one, same) -> one, TreeMap::new));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

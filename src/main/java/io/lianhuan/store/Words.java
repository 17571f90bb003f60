package io.lianhuan.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the few names of labels, types, properties and time zones; at most 256. */
final class Words {

    private static final int MOST = 256;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(String word) {
        var known = numbers.get(word);
        return known != null ? known : add(word);
    }

    String word(int number) {
        return words.get(number);
    }

    private int add(String word) {
        if (words.size() == MOST) {
            throw new IllegalStateException("more than %d names of labels, types and properties".formatted(MOST));
        }
        words.add(word);
        numbers.put(word, words.size() - 1);
        return words.size() - 1;
    }
}

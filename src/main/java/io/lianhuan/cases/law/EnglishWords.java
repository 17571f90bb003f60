package io.lianhuan.cases.law;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** English for the words of the dictionaries, to read them by; what binds is the Chinese. */
@Component
public final class EnglishWords {

    private final Map<String, String> byChinese;

    /** Reads {@code law/english.yaml}. */
    public EnglishWords() {
        this.byChinese = Map.copyOf(LawFile.read("english", new TypeReference<Map<String, String>>() {}));
    }

    /** The English for a word of a dictionary; the word itself where there is none. */
    public String of(String chinese) {
        return byChinese.getOrDefault(chinese, chinese);
    }

    /** All of it, by the Chinese. */
    Map<String, String> all() {
        return byChinese;
    }
}

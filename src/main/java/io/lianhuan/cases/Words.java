package io.lianhuan.cases;

import io.lianhuan.cases.law.LawFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What documents call things: the sections of the report and the words for codes. */
record Words(
        Map<String, String> sections,
        Map<String, String> labels,
        Map<String, String> kinds,
        Map<String, String> conclusions,
        Map<String, String> disposals,
        Map<String, String> marks,
        Map<String, String> outcomes,
        Map<String, String> progress,
        Map<String, String> sources,
        Map<String, String> grades) {

    /** Those of {@code law/report.yaml}. */
    static final Words OF_REPORT = LawFile.read("report", new TypeReference<>() {});

    /** The word for a code; the code where there is none, and nothing for nothing. */
    static String of(Map<String, String> words, @Nullable Object code) {
        return code == null ? "" : words.getOrDefault(code.toString(), code.toString());
    }
}

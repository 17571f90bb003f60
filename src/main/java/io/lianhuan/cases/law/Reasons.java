package io.lianhuan.cases.law;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Coded reasons, by dictionary. */
@Component
public final class Reasons {

    /** The dictionary of reasons for an alert that turned out to be none (不属实). */
    public static final String UNFOUNDED = "unfounded";

    private final Map<String, List<Reason>> byDictionary;

    /** Reads {@code law/reasons.yaml}. */
    public Reasons() {
        this.byDictionary = LawFile.read("reasons", new TypeReference<>() {});
        byDictionary.forEach((name, reasons) -> LawFile.unique("reasons", reasons, Reason::code));
    }

    /** A coded reason. */
    public record Reason(String code, String title) {}

    /** The reasons of a dictionary. */
    public List<Reason> of(String dictionary) {
        var reasons = byDictionary.get(dictionary);
        if (reasons == null) {
            throw new IllegalStateException("law/reasons.yaml has no dictionary '%s'".formatted(dictionary));
        }
        return reasons;
    }

    /** All dictionaries, by name. */
    public Map<String, List<Reason>> all() {
        return new java.util.TreeMap<>(byDictionary);
    }

    /** Whether a dictionary has a code. */
    public boolean has(String dictionary, String code) {
        return of(dictionary).stream().anyMatch(reason -> reason.code().equals(code));
    }

    /** What a code says. */
    public String title(String dictionary, String code) {
        return of(dictionary).stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::title)
                .findFirst()
                .orElse(code);
    }
}

package io.lianhuan.cases.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A dictionary under {@code law/}; one that does not hold what it must stops the start and is named. */
public final class LawFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LawFile() {}

    /** The content of {@code law/<name>.yaml} as that type. */
    public static <T> T read(String name, TypeReference<T> type) {
        var file = new ClassPathResource("law/" + name + ".yaml");
        try (var in = file.getInputStream()) {
            return JSON.convertValue(withDays(new Yaml().load(in)), type);
        } catch (IOException cause) {
            throw new UncheckedIOException("law/%s.yaml cannot be read".formatted(name), cause);
        } catch (JacksonException | IllegalArgumentException cause) {
            throw new IllegalStateException(
                    "law/%s.yaml does not hold what it must: %s".formatted(name, cause.getMessage()), cause);
        }
    }

    /** Days as they are written, which YAML takes for times. */
    private static @Nullable Object withDays(@Nullable Object value) {
        if (value instanceof java.util.Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(LawFile::withDays).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var made = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, each) -> made.put(String.valueOf(key), withDays(each)));
            return made;
        }
        return value;
    }

    /** Refuses a dictionary that says one thing twice. */
    public static <T> List<T> unique(String name, List<T> entries, java.util.function.Function<T, Object> key) {
        var seen = new java.util.HashSet<Object>();
        entries.forEach(entry -> {
            if (!seen.add(key.apply(entry))) {
                throw new IllegalStateException("law/%s.yaml has '%s' twice".formatted(name, key.apply(entry)));
            }
        });
        return List.copyOf(entries);
    }
}

package io.lianhuan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of our own pages, by the SHA-256 of their text. The build of the pages writes them to {@code documents.json}, an
 * object from hash to text; a request names one by {@code documentId} or, as Apollo's clients do, by {@code
 * extensions.persistedQuery.sha256Hash}. A hash that does not fit its text stops the start.
 */
@Component
class PersistedDocuments {

    private static final String PREFIX = "sha256:";

    private final Map<String, String> byHash;
    private final Set<String> texts;

    PersistedDocuments() throws IOException {
        this(read());
    }

    PersistedDocuments(Map<String, String> byHash) {
        byHash.forEach((hash, text) -> {
            if (!hash.equals(hash(text))) {
                throw new IllegalStateException(
                        "documents.json names a document %s whose SHA-256 is %s; build the pages again"
                                .formatted(hash, hash(text)));
            }
        });
        this.byHash = Map.copyOf(byHash);
        this.texts = Set.copyOf(byHash.values());
    }

    /** The text that an id stands for. */
    Optional<String> text(String id) {
        return Optional.ofNullable(byHash.get(id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id));
    }

    /** Whether a text is one of our own pages'. */
    boolean know(String text) {
        return texts.contains(text);
    }

    static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }

    private static Map<String, String> read() throws IOException {
        var documents = new HashMap<String, String>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:static/documents.json")) {
            documents.putAll(read(file));
        }
        return documents;
    }

    private static Map<String, String> read(Resource file) {
        try (var content = file.getInputStream()) {
            return JsonMapper.shared().readValue(content, new TypeReference<>() {});
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianhuan.Door;
import io.lianhuan.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Documents by their hash; {@code src/test/resources/static/documents.json} has one, as the build of the pages writes it. */
@IntegrationTest
class PersistedDocumentsIT {

    private static final String KNOWN = "query Rules { rules { id title } }";

    @Autowired
    ApplicationContext service;

    @Test
    void aDocumentIsRunByItsHashAlone() {
        var door = new Door(service);
        var hash = PersistedDocuments.hash(KNOWN);
        for (String body : new String[] {
            "{\"documentId\": \"sha256:%s\"}",
            "{\"documentId\": \"%s\", \"variables\": {}}",
            "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}}"
        }) {
            assertThat(door.send(body.formatted(hash), "")
                            .json()
                            .path("data")
                            .path("rules")
                            .size())
                    .as(body)
                    .isGreaterThan(40);
        }
    }

    @Test
    void aHashThatNobodyKnowsIsRefused() {
        var answer = new Door(service).send("{\"documentId\": \"" + "0".repeat(64) + "\"}", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aHashThatDoesNotFitItsTextStopsTheStart() {
        assertThatThrownBy(() -> new PersistedDocuments(Map.of("0".repeat(64), KNOWN)))
                .hasMessageContaining("build the pages again");
    }
}

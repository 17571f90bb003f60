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
    void whoeverMayNotWriteQueriesRunsThoseOfThePages() {
        var limits = service.getBean(QueryLimits.class);
        assertThat(limits.of(viewer(Role.AUDITOR)).freeForm()).isFalse();
        assertThat(limits.of(viewer(Role.INVESTIGATOR)).freeForm()).isTrue();
        var door = new Door(service);
        var free = "{ rules { id } }";
        assertThat(door.ask(free, Map.of(), "ida INVESTIGATOR").error().toString())
                .isEmpty();
        assertThat(door.ask(free, Map.of(), "otto AUDITOR").code())
                .as("a document that somebody else has run")
                .isEqualTo("FREE_FORM_OFF");
        assertThat(door.ask(KNOWN, Map.of(), "otto AUDITOR").error().toString()).isEmpty();
    }

    @Test
    void aHashThatDoesNotFitItsTextStopsTheStart() {
        assertThatThrownBy(() -> new PersistedDocuments(Map.of("0".repeat(64), KNOWN)))
                .hasMessageContaining("build the pages again");
    }

    private static Viewer viewer(Role role) {
        return new Viewer("x", java.util.Set.of(role), java.util.Set.of(), null);
    }
}

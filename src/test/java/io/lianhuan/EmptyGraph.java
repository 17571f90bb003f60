package io.lianhuan;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Driver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the graph before each test; the schema stays. */
final class EmptyGraph implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        try (var session = SpringExtension.getApplicationContext(test)
                .getBean(Driver.class)
                .session()) {
            session.run(
                            "MATCH (node) WHERE NOT node:SchemaVersion CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }
}

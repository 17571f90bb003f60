package io.lianhuan;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.neo4j.driver.Driver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the graph before the tests of a class and, unless they share {@link OneGraph}, before each of them; the schema stays. */
final class EmptyGraph implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext tests) {
        empty(tests);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        if (!AnnotationSupport.isAnnotated(test.getRequiredTestClass(), OneGraph.class)) {
            empty(test);
        }
    }

    private static void empty(ExtensionContext test) {
        try (var session = SpringExtension.getApplicationContext(test)
                .getBean(Driver.class)
                .session()) {
            session.run(
                            "MATCH (node) WHERE NOT node:SchemaVersion CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
    }
}

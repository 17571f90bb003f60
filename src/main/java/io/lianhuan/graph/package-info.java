/**
 * The only door to Neo4j: statements found by name, the schema, and the words of the graph.
 *
 * <p>Every statement is a file under {@code cypher/}, so that an investigator, a lawyer or a database administrator can
 * read it, paste it into a shell and see the same answer. A query builder was rejected for that reason; statements that
 * must differ by a label would change our mind.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "api", "value"})
package io.lianhuan.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Files become rows, rows state facts, facts become the graph; every fact knows the rows that state it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The graph is a function of the set of rows that are imported, not of the order they came in. A node that several
 *       files describe differently keeps each description as a {@code Version} and shows the fold of them. A relationship
 *       is its ends, its type and its properties; files that differ make two relationships. Last-writer-wins was rejected
 *       because it cannot be undone.
 *   <li>A row that only refers to a node (a bid refers to its lot) adds nothing to a node that exists; what refers to it
 *       is told by the relationships. So the busiest nodes do not grow a list of every row that names them.
 *   <li>A company known by name alone stays a node of its own, a {@code CompanyName}, when a code becomes known, and only
 *       its relationships move. Giving it the code's id was rejected: it could not be undone when a second company turns
 *       out to have the name.
 *   <li>One writer at a time holds a lease in the graph, so that checking and writing cannot interleave.
 *   <li>Mapping files say in Spring's expression language what a foreign row means: a kept language instead of one of our
 *       own, here without types, beans, constructors and assignments.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "store", "value", "reading", "api"})
package io.lianhuan.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

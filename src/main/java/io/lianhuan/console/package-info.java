/**
 * The analysts' console: Cypher that only reads, ready queries, history, saved queries, and files of results.
 *
 * <p>What runs where. A statement is checked in this process, on a thread of its own with a known stack, by Neo4j's own parser of
 * Cypher 25 ({@code CypherSyntax}, the only class that knows it); everything that the parser can give is
 * refused unless it is named in {@code QueryCheck}, {@code PatternCheck}, {@code ExpressionCheck}, {@code FunctionCheck} or
 * {@code console/allowed.yaml}. Then the database plans it, in a transaction that only reads, and the operators of the plan are held
 * against the same list. Only then it runs, through the driver as everything does, on two threads of the console, and is always
 * rolled back. Nothing of this depends on the edition or the place of the server; what only the embedded one adds is that it
 * reads no files, reaches no other machine, and bounds the memory of a transaction.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The database can stop a statement between rows and not inside an expression, so an expression may repeat only so much: a
 *       list in a list only when the inner one is short, {@code range()} up to 10,000, {@code reduce} with numbers alone, and one
 *       part without end in a pattern of {@code =~}. Running the console in a process that can be killed, on a copy of the store,
 *       was put off: it costs a copy of the store for every look at fresh data. A refusal rate that annoys analysts would change our
 *       mind; it is measured by {@code AnalystQueriesIT}.
 *   <li>Personal properties are kept from a viewer without a purpose by following values through the statement. They can be
 *       returned, masked, and nothing may depend on them. The kernel's own access mode would hide them more simply, but only for
 *       transactions that do not come through the driver, and so would not hold for any other server.
 *   <li>Labels and types that may be seen are written into patterns that name none, so that accounts, tokens, the audit and the work
 *       of others do not exist for the console.
 *   <li>A viewer who may see some districts only is refused: free statements cannot be cut to districts.
 *   <li>A statement that does not end two seconds after its time was over closes the console until an administrator opens it.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api"})
package io.lianhuan.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The audit log: what was done, by whom, and who saw what about whom, as a chain of entries that cannot be changed
 * unnoticed.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The log is files and not nodes of the graph. Whoever may write the graph, an administrator of the database among
 *       them, can neither change an entry nor make one, because the key lies elsewhere. The price is that an entry and a
 *       change of the graph are not one transaction; so the entry that says what is about to be done is on the disk before
 *       it is done, and another says how it ended.
 *   <li>Nothing is answered and nothing is done when an entry cannot be written. A service that goes on without its audit
 *       was rejected: the first thing an intruder would do is fill the disk.
 *   <li>Whom an answer is about is collected while it is made, from the objects themselves, because a question need not ask
 *       for ids.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "store"})
package io.lianhuan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Investigations: a canvas with its filters and notes, kept on the server version by version, shared, and taken out as a file.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A canvas is kept as the page wrote it, checked for its shape and size, but without captions of what belongs to persons:
 *       those are read from the graph whenever it is opened, as they may be shown then.
 *   <li>Every save says which version it changed. One that changed an older version than the newest is told who was faster and
 *       changes nothing; its author may keep it as a new investigation. Merging by machine was rejected: two people moving one
 *       thing have two opinions.
 *   <li>A link is a random number of 128 bits of which only the hash is kept, so that nobody can read links out of the store. It
 *       opens one investigation until a day, and only to people who may sign in.
 *   <li>Exports are drawn from the graph and not from the canvas: an edge without a source in the graph says so.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "graph", "ingest", "detect", "report", "value"})
package io.lianhuan.investigations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

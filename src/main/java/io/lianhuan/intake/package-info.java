/**
 * Files that come over the web: kept under names of our own, tried, imported in the background with detection after it, and
 * taken back.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A file is never stored under a name that somebody sent. What it was called is kept beside it, without a path and
 *       without characters that cannot be seen, and is what reports, sources and reject files show.
 *   <li>Runs wait in one queue and go one after another: only one may write at a time, and one queue tells everybody when it
 *       is their turn. A run that is stopped leaves an import that goes on when it is run again.
 *   <li>Uploads are kept after their import, because they are the originals that a finding goes back to.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ingest", "detect", "store", "graph", "api"})
package io.lianhuan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

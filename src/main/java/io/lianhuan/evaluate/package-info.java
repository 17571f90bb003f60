/**
 * Holds what was found against what is the case: the truth about a generated city, or the labels of a published data set.
 *
 * <p>Decisions: found and planted groups are matched one to one, best first, so that one big ring cannot answer for many; parts
 * of a chain count with the part, so that a lender taken for the borrower is a mistake; nothing here is known to any rule.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "ingest", "value", "detect :: screens"})
package io.lianhuan.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

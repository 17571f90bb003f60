/**
 * Reports as PDF, with an embedded Chinese font, so that they look the same on every machine and in every year.
 *
 * <p>Decisions: OpenPDF, because it embeds only the characters that are used and knows nothing of any network; a report is
 * written as a stream, page by page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.lianhuan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

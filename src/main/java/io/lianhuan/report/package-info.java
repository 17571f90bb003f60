/**
 * Reports as PDF, with an embedded Chinese font, so that they look the same on every machine and in every year.
 *
 * <p>Decisions: PDFBox, because it embeds only the characters that are used and knows nothing of any network. What the font
 * does not have is shown as an empty square and never left out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.lianhuan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

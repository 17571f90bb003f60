/** Award methods of construction tenders, and how honest bidders and rings price under each. */
@NullMarked
package io.lianhuan.generate.award;

import org.jspecify.annotations.NullMarked;

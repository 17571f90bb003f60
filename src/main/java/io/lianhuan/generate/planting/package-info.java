/** What plots are made of: their cast, their traces, and the truth about them that is written beside the city. */
@NullMarked
package io.lianhuan.generate.planting;

import org.jspecify.annotations.NullMarked;

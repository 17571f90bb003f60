/** Lianhuan: collusion rings and licence-lending chains in construction tenders. */
@NullMarked
package io.lianhuan;

import org.jspecify.annotations.NullMarked;

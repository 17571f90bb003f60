/** Releases of the Open Contracting Data Standard (OCDS) 1.0 and 1.1, read without a mapping; contact points are never kept. */
@NullMarked
package io.lianhuan.ingest.ocds;

import org.jspecify.annotations.NullMarked;

/**
 * Who ultimately owns a company on a day: shares multiply along a chain of holdings and add over chains, to persons and to
 * companies whose shareholders nobody knows. Pure computation, and a reader that goes up the holdings level by level.
 */
@NullMarked
package io.lianhuan.graph.ownership;

import org.jspecify.annotations.NullMarked;

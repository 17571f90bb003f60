/** Working days, terms and lamps. */
@NullMarked
package io.lianhuan.cases.calendar;

import org.jspecify.annotations.NullMarked;

/** The files that the city is written to, as exports of real platforms look. */
@NullMarked
package io.lianhuan.generate.sheets;

import org.jspecify.annotations.NullMarked;

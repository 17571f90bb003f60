/** Dictionaries as dated data: files under {@code law/}, read once and checked at the start. */
@NullMarked
package io.lianhuan.cases.law;

import org.jspecify.annotations.NullMarked;

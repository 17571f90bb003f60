/** Measurements that anyone can repeat; see docs in the README. */
@NullMarked
package io.lianhuan.bench;

import org.jspecify.annotations.NullMarked;

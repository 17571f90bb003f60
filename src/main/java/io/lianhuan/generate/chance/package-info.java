/** Chance that can be repeated: dice seeded by what they are thrown for, and numbers scattered without meeting. */
@NullMarked
package io.lianhuan.generate.chance;

import org.jspecify.annotations.NullMarked;

/**
 * Collusion rings out of findings: pure functions, in which the same findings give the same rings.
 *
 * <p>Findings tie firms; what ties two firms is their bond. Bonds that a statute names, or that weigh enough over several
 * families, make candidate components, and a component is a ring when its members are bound to each other and not merely to one
 * in the middle. Everything a ring says is summed from the observations of its findings.
 */
@NullMarked
package io.lianhuan.detect.ring;

import org.jspecify.annotations.NullMarked;

/**
 * A synthetic city: import tables with planted rings and chains, innocent cases that look alike, and the truth about them.
 *
 * <p>Decisions: every entity throws its own dice, seeded by the city's seed and the entity's key, so that neither the order of
 * writing nor a new scenario moves the rest of the city. Lots are made, written and forgotten one by one; only companies and
 * the list of lots stay in memory. Identities cannot be real: organisation codes MAX…, identity area 330999, telephone
 * numbers outside the numbering plan, accounts of no bank, documentation addresses of RFC 5737 and RFC 3849.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.lianhuan.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

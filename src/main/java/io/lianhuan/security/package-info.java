/**
 * The gate: who asks, what they may ask, and what of a person they see. Users and tokens are kept in the graph with their
 * passwords sealed; sessions live in this process. Every route and every field of a root type names its roles; what names none
 * is refused.
 *
 * <p>Spring Security carries the chain of filters, tokens of an OIDC provider and passwords. Its sessions were rejected: ours end
 * within a second when a user is disabled, hold the purpose for which personal values are unmasked, and count their limits by
 * the application's clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "graph", "store", "value"})
package io.lianhuan.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package io.lianhuan.detect.chain;

import org.jspecify.annotations.Nullable;

/**
 * A bank account.
 *
 * @param node element id
 * @param masked its number as it may be shown
 * @param holderId the company that holds it; null where none is known
 * @param surname of the person that holds it; null where a company does, or nobody is known to
 * @param isService whether its holder handles money of others by trade, a bank or an exchange for example
 */
public record Account(
        String id,
        String node,
        String masked,
        @Nullable String holderId,
        @Nullable String surname,
        boolean isService) {}

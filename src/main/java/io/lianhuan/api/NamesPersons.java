package io.lianhuan.api;

import java.util.Collection;

/**
 * What an answer is made of and lets its reader know something about persons. The audit notes whom, before the answer is
 * sent; so every class that a door shows a person by says so here, masked or not.
 */
public interface NamesPersons {

    /** The ids of the persons; empty when it is about none. */
    Collection<String> personIds();
}

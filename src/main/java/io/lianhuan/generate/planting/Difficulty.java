package io.lianhuan.generate.planting;

/** How hard a plot is to find. */
public enum Difficulty {
    /** One look at one lot is enough. */
    BLATANT,
    /** One statutory circumstance is there, not in every lot and not for every member. */
    PLAIN,
    /** Care was taken: one kind of evidence is left, often a weak one. */
    CAREFUL,
    /** No single sign would do; weak ones of several families have to be joined. */
    JOINED
}

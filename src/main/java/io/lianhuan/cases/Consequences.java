package io.lianhuan.cases;

/** What moves of one kind of matter need and bring with them. */
interface Consequences {

    /** The table of moves they belong to. */
    String flow();

    /** Refuses what the move needs and does not have; notes what it changes. */
    void of(Making making);
}

package io.lianhuan.detect;

/** How much of the market a rule has to see to say something. */
public enum Reach {
    /** One lot at a time: only lots that new data touched are examined anew. */
    LOT,
    /** All lots together: who meets whom, how often, and who wins. */
    MARKET
}

package io.lianhuan.detect;

/** How far the facts of a finding carry, if they are proven. The first is the strongest. */
public enum Grade {
    /** A circumstance that the statute deems collusion, or forbids outright (视为, 属于). */
    DEEMED,
    /** A circumstance of the statute that the bidders must first be heard on. */
    NEEDS_EXPLANATION,
    /** A clue, to be combined with other facts. */
    LEAD;

    /** Whether findings of this grade join bidders into rings. */
    public boolean joinsRings() {
        return this != LEAD;
    }
}

package io.lianhuan.graph;

/** A kind of relationship that imported rows state; its name is the relationship type analysts write in Cypher. */
public enum RelationKind {
    SUBMITTED,
    FOR_LOT,
    PART_OF,
    MADE_ON,
    SENT_FROM,
    PUBLISHED_WITH,
    HAS_FILE,
    DEPOSIT_FROM,
    HOLDS,
    NAMES,
    CONTACTED_BY,
    INVITED_BY,
    RUN_BY,
    WON_BY,
    SHORTLISTED,
    REGISTERED_WITH,
    INSURED_BY,
    LEGAL_REPRESENTATIVE_OF,
    OFFICER_OF,
    SHAREHOLDER_OF,
    HOLDS_QUALIFICATION,
    HAD_CHANGE,
    USES
}

package io.lianhuan.graph.ownership;

/** Why ownership is followed no further than an owner. */
enum OwnershipEnd {
    PERSON,
    NO_KNOWN_SHAREHOLDERS,
    TOO_FAR_UP
}

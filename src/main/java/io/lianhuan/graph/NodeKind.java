package io.lianhuan.graph;

/** A kind of node that imported rows state, with the label analysts write in Cypher. */
public enum NodeKind {
    COMPANY("Company"),
    PERSON("Person"),
    PROJECT("Project"),
    LOT("Lot"),
    BID("Bid"),
    BID_FILE("BidFile"),
    MACHINE("Machine"),
    IP_ADDRESS("IpAddress"),
    ACCOUNT("Account"),
    PHONE("Phone"),
    EMAIL("Email"),
    ADDRESS("Address"),
    QUALIFICATION("Qualification"),
    PUBLIC_VALUE("PublicValue"),
    COMPANY_CHANGE("CompanyChange");

    private final String label;

    NodeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name of the statement that states nodes of this kind, {@code ingest/state-bid-file} for example. */
    public String statement() {
        return "ingest/state-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package io.lianhuan.generate.planting;

/** A kind of evidence that a plot leaves in the files, with the family it belongs to: within a family one counts. */
public enum Trace {
    MACHINE_CODE(Family.DEVICE),
    HARDWARE(Family.DEVICE),
    DONGLE(Family.SOFTWARE),
    FILE_CODE(Family.SOFTWARE),
    AUTHOR(Family.TEXT),
    BILL_OF_QUANTITIES(Family.TEXT),
    NETWORK(Family.NETWORK),
    DOWNLOAD(Family.NETWORK),
    TIMING(Family.NETWORK),
    PHONE(Family.CONTACT),
    OFFICE(Family.CONTACT),
    DEPOSIT_ACCOUNT(Family.MONEY),
    GUARANTEE_PAYER(Family.MONEY),
    MONEY_FLOW(Family.MONEY),
    STAFF(Family.PEOPLE),
    AGENT(Family.PEOPLE),
    CONTROL(Family.PEOPLE),
    INSURANCE(Family.PEOPLE),
    CERTIFICATE(Family.PEOPLE),
    ATTENDANCE(Family.SITE),
    SUBCONTRACT(Family.SITE),
    PURCHASES(Family.SITE),
    PRICE_GRID(Family.PRICE),
    PRICE_COVERS(Family.PRICE),
    MEAN_PULLED(Family.PRICE),
    CO_BIDDING(Family.PRICE),
    ROTATION(Family.PRICE);

    /** Evidence that rests on one observation. */
    public enum Family {
        DEVICE,
        SOFTWARE,
        TEXT,
        NETWORK,
        CONTACT,
        MONEY,
        PEOPLE,
        SITE,
        PRICE
    }

    private final Family family;

    Trace(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }
}

package io.lianhuan.detect;

/**
 * Kinds of evidence that depend on each other count as one: the network card and the disk of a computer are one computer,
 * and files that were handed in within minutes tell what their address on the network tells.
 */
public enum Family {
    DEVICE,
    SOFTWARE,
    TEXT,
    NETWORK,
    CONTACT,
    MONEY,
    PEOPLE,
    OWNERSHIP,
    PRICE,
    PARTICIPATION,
    PROCEDURE,
    SITE;

    /** The family that a kind of evidence belongs to. */
    public static Family of(String kind) {
        return switch (kind) {
            case "MACHINE_CODE", "MAC", "CPU", "DISK", "BOARD", "MEMORY" -> DEVICE;
            case "DONGLE", "FILE_CODE", "CA" -> SOFTWARE;
            case "AUTHOR", "FILE_HASH", "PRICE_LIST", "TEXT", "FOREIGN_CONTENT" -> TEXT;
            case "IP", "SUBMISSION_TIME", "DOWNLOAD_TIME", "PLATFORM_USER" -> NETWORK;
            case "PHONE", "EMAIL", "ADDRESS" -> CONTACT;
            case "ACCOUNT", "PAYMENT", "GUARANTEE" -> MONEY;
            case "PERSON", "INSURANCE", "CERTIFICATE" -> PEOPLE;
            case "CONTROL", "SHAREHOLDING" -> OWNERSHIP;
            case "BID_PRICE",
                    "PRICE_GRID",
                    "PRICE_STEPS",
                    "PRICE_COVERS",
                    "PRICE_PULL",
                    "PRICE_RATIO",
                    "PRICE_CV",
                    "PRICE_RD",
                    "PRICE_GAP" -> PRICE;
            case "CO_BIDDING", "ROTATION", "NEVER_WINS", "WITHDRAWAL", "RECURRENT_WINNER" -> PARTICIPATION;
            case "LOT", "DATE", "SCORE", "REQUIREMENT", "PENALTY" -> PROCEDURE;
            case "ATTENDANCE", "SITE_STAFF", "PERMIT", "CONTRACT", "SUBCONTRACT", "INVOICE" -> SITE;
            default -> throw new IllegalArgumentException("no family for evidence of kind " + kind);
        };
    }
}

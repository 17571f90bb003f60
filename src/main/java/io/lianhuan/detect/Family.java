package io.lianhuan.detect;

/** Kinds of evidence that depend on each other count as one: the network card and the disk of a computer are one computer. */
public enum Family {
    DEVICE,
    SOFTWARE,
    NETWORK,
    CONTACT,
    MONEY,
    PEOPLE,
    OWNERSHIP;

    /** The family that a kind of evidence belongs to. */
    static Family of(String kind) {
        return switch (kind) {
            case "MACHINE_CODE", "MAC", "CPU", "DISK", "BOARD", "MEMORY" -> DEVICE;
            case "DONGLE", "FILE_CODE", "CA" -> SOFTWARE;
            case "IP" -> NETWORK;
            case "PHONE", "EMAIL", "ADDRESS" -> CONTACT;
            case "ACCOUNT" -> MONEY;
            case "PERSON" -> PEOPLE;
            case "CONTROL" -> OWNERSHIP;
            default -> throw new IllegalArgumentException("no family for evidence of kind " + kind);
        };
    }
}

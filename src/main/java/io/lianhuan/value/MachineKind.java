package io.lianhuan.value;

/** What of a computer, a pricing dongle, a file or a signing key is compared. */
public enum MachineKind {
    MACHINE_CODE,
    MAC,
    CPU,
    DISK,
    BOARD,
    MEMORY,
    DONGLE,
    FILE_CODE,
    CA
}

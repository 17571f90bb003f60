package io.lianhuan.investigations;

/** What somebody may do with an investigation; each includes those before it. */
enum Right {
    READ,
    WRITE,
    /** Shares and deletes. */
    OWN
}

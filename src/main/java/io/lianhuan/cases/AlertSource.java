package io.lianhuan.cases;

/** What an alert arose from. */
enum AlertSource {
    RING("CollusionRing"),
    CHAIN("LicenceLendingChain"),
    FINDING("Finding"),
    PROVINCE("Alert");

    private final String label;

    AlertSource(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

package io.lianhuan.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of node that imported rows state, with the label analysts write in Cypher. */
public enum NodeKind {
    COMPANY("Company", "basis"),
    PERSON("Person", "basis", "maskedNumber"),
    PROJECT("Project"),
    LOT("Lot"),
    BID("Bid", "lotId", "companyId"),
    BID_FILE("BidFile"),
    MACHINE("Machine", "kind", "value", "admissible", "reason"),
    IP_ADDRESS("IpAddress", "value", "admissible", "reason"),
    ACCOUNT("Account", "masked", "admissible", "reason"),
    PHONE("Phone", "masked", "admissible", "reason"),
    EMAIL("Email", "masked", "admissible", "reason"),
    ADDRESS("Address", "value"),
    QUALIFICATION("Qualification"),
    PUBLIC_VALUE("PublicValue"),
    COMPANY_CHANGE("CompanyChange"),
    CONTRACT("Contract"),
    PERMIT("Permit"),
    PERMIT_CHANGE("PermitChange"),
    SUBCONTRACT("Subcontract"),
    INVOICE("Invoice"),
    GUARANTEE("Guarantee"),
    PLATFORM_USER("PlatformUser", "kind", "masked"),
    PRICE_LIST("PriceList"),
    ATTENDANCE("Attendance", "month"),
    PENALTY("Penalty"),
    ALERT("Alert"),
    REFERRAL("Referral");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> derived;

    NodeKind(String label, String... derived) {
        this.label = label;
        this.derived = Set.of(derived);
    }

    /** The kind that carries a label. */
    public static NodeKind ofLabel(String label) {
        return Stream.of(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of node is labelled " + label));
    }

    public String label() {
        return label;
    }

    /**
     * The properties of a node that follow from its identity, so that they stay when no source describes it any more. A
     * person known by a registration number alone keeps that number.
     */
    public Set<String> derived(Map<String, Object> properties) {
        return this == PERSON && "REGISTRATION_NUMBER".equals(properties.get("basis"))
                ? Set.of("basis", "registrationNumber")
                : derived;
    }

    /**
     * Whether lists that sources state of such a node add up, where sources differ: each source knows some of the rows. The
     * other kinds show the list of the weightiest source.
     */
    public boolean isGathered() {
        return this == ATTENDANCE || this == PRICE_LIST;
    }

    /**
     * The labels of a node that rows state for the first time: that of its kind, {@code Constructor} and {@code Evaluator}
     * by what is known of a person, {@code Unexamined} for a lot, which detection has yet to look at.
     *
     * @param shown the properties of the node
     */
    public List<String> labels(Map<String, Object> shown) {
        return switch (this) {
            case LOT -> List.of(label, "Unexamined");
            case PERSON ->
                Stream.of(
                                label,
                                shown.containsKey("registrationNumber") ? "Constructor" : "",
                                shown.containsKey("evaluator") ? "Evaluator" : "")
                        .filter(each -> !each.isEmpty())
                        .toList();
            default -> List.of(label);
        };
    }

    /** The name of the statement that finds nodes of this kind, {@code ingest/find-bid-file} for example. */
    public String finder() {
        return "ingest/find-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

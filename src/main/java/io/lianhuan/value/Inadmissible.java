package io.lianhuan.value;

import java.util.Map;

/** Why a value must not tie bidders to each other; the words are stored in the graph. */
public final class Inadmissible {

    public static final String EMPTY_ADDRESS = "EMPTY_ADDRESS";
    public static final String MULTICAST = "MULTICAST";
    public static final String LOCALLY_ADMINISTERED = "LOCALLY_ADMINISTERED";
    public static final String VIRTUAL_MACHINE = "VIRTUAL_MACHINE";
    public static final String VIRTUAL_ADAPTER = "VIRTUAL_ADAPTER";
    public static final String FACTORY_DEFAULT = "FACTORY_DEFAULT";
    public static final String ONE_CHARACTER = "ONE_CHARACTER";
    public static final String MODEL_NOT_MACHINE = "MODEL_NOT_MACHINE";
    public static final String TRIAL_OR_SHARED = "TRIAL_OR_SHARED";
    public static final String PRIVATE_NETWORK = "PRIVATE_NETWORK";
    public static final String CARRIER_NETWORK = "CARRIER_NETWORK";
    public static final String NO_HOST = "NO_HOST";
    public static final String SERVICE_NUMBER = "SERVICE_NUMBER";
    public static final String SERVICE_MAILBOX = "SERVICE_MAILBOX";
    public static final String MASKED = "MASKED";
    public static final String TOO_SHORT = "TOO_SHORT";
    public static final String DOCUMENT_NUMBER = "DOCUMENT_NUMBER";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(EMPTY_ADDRESS, "a network card that reports no address"),
            Map.entry(MULTICAST, "an address of a group of cards"),
            Map.entry(LOCALLY_ADMINISTERED, "an address set by software, not burnt into a card"),
            Map.entry(VIRTUAL_MACHINE, "the card of a virtual machine, copied with its image"),
            Map.entry(
                    VIRTUAL_ADAPTER,
                    "an adapter of a tunnel, a dial-up or a private network, made by software and equal on many computers"),
            Map.entry(FACTORY_DEFAULT, "a placeholder left by the maker"),
            Map.entry(ONE_CHARACTER, "one character repeated"),
            Map.entry(MODEL_NOT_MACHINE, "equal for every processor of the model"),
            Map.entry(TRIAL_OR_SHARED, "a trial, teaching or network licence"),
            Map.entry(PRIVATE_NETWORK, "an address inside a private network"),
            Map.entry(CARRIER_NETWORK, "an address that a carrier gives to many customers"),
            Map.entry(NO_HOST, "an address of no single computer"),
            Map.entry(SERVICE_NUMBER, "the number of a service"),
            Map.entry(SERVICE_MAILBOX, "the mailbox of a service"),
            Map.entry(MASKED, "masked by the publisher"),
            Map.entry(TOO_SHORT, "too short to tell one from another"),
            Map.entry(DOCUMENT_NUMBER, "the number of a document, or of no known kind of certificate"));

    private Inadmissible() {}

    /** The reason in words. */
    public static String describe(String reason) {
        return MEANINGS.getOrDefault(reason, reason);
    }
}

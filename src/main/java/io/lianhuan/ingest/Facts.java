package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.EmailAddress;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.MachineValue;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonalKey;
import io.lianhuan.value.PhoneNumber;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row states: a builder of nodes and relationships in the words of the graph. Personal numbers go in clear and
 * come out as keyed hashes and masked forms.
 */
public final class Facts {

    /** How much a register knows about what it registers, against any other table that mentions it. */
    public static final int REGISTER = 1;

    private static final int MENTION = 0;

    private final PersonalKey key;
    private final List<NodeFact> nodes = new ArrayList<>();
    private final List<RelationFact> relations = new ArrayList<>();

    Facts(PersonalKey key) {
        this.key = key;
    }

    List<NodeFact> nodes() {
        return nodes;
    }

    List<RelationFact> relations() {
        return relations;
    }

    /** Forgets the last row. */
    void clear() {
        nodes.clear();
        relations.clear();
    }

    /** A node, with what this row states of it; see {@link Properties#of} for the pairs. */
    public NodeFact node(NodeKind kind, String id, @Nullable Object... stated) {
        return add(kind, id, Map.of(), Properties.of(stated), MENTION);
    }

    /** A node described by the register that keeps it, so that this description shows above others. */
    public NodeFact registered(NodeKind kind, String id, @Nullable Object... stated) {
        return add(kind, id, Map.of(), Properties.of(stated), REGISTER);
    }

    /** A node without a number of its own, whose id is made from what tells it from others, absent parts as empty. */
    public NodeFact identified(NodeKind kind, List<@Nullable String> parts, @Nullable Object... stated) {
        var id = Hash.id(parts.stream().map(part -> part == null ? "" : part).toArray(String[]::new));
        return add(kind, id, Map.of(), Properties.of(stated), MENTION);
    }

    /**
     * A relationship; equal kind, ends and properties are the same relationship. One of a company known by name alone
     * remembers the name, see {@link NamesOfCompanies}.
     */
    public void relate(NodeFact from, RelationKind kind, NodeFact to, @Nullable Object... properties) {
        var stated = Properties.with(Properties.of(properties), "startName", name(from), "endName", name(to));
        relations.add(new RelationFact(from, kind, to, stated));
    }

    private static @Nullable String name(NodeFact end) {
        return end.kind() == NodeKind.COMPANY
                        && CompanyId.Basis.NAME.name().equals(end.derived().get("basis"))
                ? end.id()
                : null;
    }

    public NodeFact lot(LotCode code, @Nullable Object... stated) {
        return node(NodeKind.LOT, code.value(), stated);
    }

    /** The bid of a company, or of a consortium by its leader, for a lot. */
    public NodeFact bid(LotCode lot, CompanyId bidder, @Nullable Object... stated) {
        return add(
                NodeKind.BID,
                bidId(lot, bidder),
                Map.of("lotId", lot.value(), "companyId", bidder.value()),
                Properties.of(stated),
                MENTION);
    }

    static String bidId(LotCode lot, CompanyId bidder) {
        return Hash.id(lot.value(), bidder.value());
    }

    /** A company as a row mentions it; the name counts less than the register's. */
    public NodeFact company(Party party) {
        return company(party.id(), party.name(), MENTION);
    }

    public NodeFact company(CompanyId id) {
        return company(id, null, MENTION);
    }

    /** A company as the register of companies describes it. */
    public NodeFact registeredCompany(CompanyId id, OrganisationName name, @Nullable Object... stated) {
        return add(
                NodeKind.COMPANY,
                id.value(),
                Map.of("basis", id.basis().name()),
                Properties.with(Properties.of(stated), "name", name.raw(), "foldedName", name.folded()),
                REGISTER);
    }

    private NodeFact company(CompanyId id, @Nullable OrganisationName name, int authority) {
        var stated = name == null
                ? Map.<String, Object>of()
                : Properties.of("name", name.raw(), "foldedName", name.folded());
        return add(NodeKind.COMPANY, id.value(), Map.of("basis", id.basis().name()), stated, authority);
    }

    /** A person, by the best identity the row gives; see {@link PersonId}. */
    public NodeFact person(PersonId id, @Nullable Object... stated) {
        return add(NodeKind.PERSON, id.hash(key), id.derived(), Properties.of(stated), MENTION);
    }

    public NodeFact machine(MachineValue value) {
        return add(
                NodeKind.MACHINE,
                value.kind() + ":" + value.value(),
                Properties.of(
                        "kind", value.kind().name(),
                        "value", value.value(),
                        "admissible", value.admissible(),
                        "reason", value.reason()),
                Map.of(),
                MENTION);
    }

    public NodeFact ipAddress(IpValue value) {
        return add(
                NodeKind.IP_ADDRESS,
                value.value(),
                Properties.of("value", value.value(), "admissible", value.admissible(), "reason", value.reason()),
                Map.of(),
                MENTION);
    }

    public NodeFact account(AccountNumber number, @Nullable Object... stated) {
        return add(
                NodeKind.ACCOUNT,
                key.hash("account", number.value()),
                Properties.of("masked", number.masked(), "admissible", true),
                Properties.of(stated),
                MENTION);
    }

    public NodeFact phone(PhoneNumber number) {
        return add(
                NodeKind.PHONE,
                phoneId(number.value()),
                Properties.of("masked", number.masked(), "admissible", number.admissible(), "reason", number.reason()),
                Map.of(),
                MENTION);
    }

    /** What a person clocked in at a site in a month. */
    public NodeFact attendance(NodeFact person, NodeFact permit, YearMonth month, @Nullable Object... stated) {
        return add(
                NodeKind.ATTENDANCE,
                Hash.id(person.id(), permit.id(), month.toString()),
                Properties.of("month", month),
                Properties.of(stated),
                MENTION);
    }

    /** A user of a trading platform, by an account or a payment identity; personal like a telephone number. */
    public NodeFact platformUser(String kind, String account) {
        return add(
                NodeKind.PLATFORM_USER,
                key.hash("user", kind + ' ' + account),
                Properties.of("kind", kind, "masked", account.substring(0, account.offsetByCodePoints(0, 1)) + "***"),
                Map.of(),
                MENTION);
    }

    /** The id of a telephone number, for lists of public numbers to compare with. */
    public String phoneId(String number) {
        return key.hash("phone", number);
    }

    public NodeFact email(EmailAddress address) {
        return add(
                NodeKind.EMAIL,
                key.hash("email", address.value()),
                Properties.of(
                        "masked", address.masked(), "admissible", address.admissible(), "reason", address.reason()),
                Map.of(),
                MENTION);
    }

    public NodeFact address(String text) {
        return add(NodeKind.ADDRESS, Hash.id("address", text), Map.of("value", text), Map.of(), MENTION);
    }

    private NodeFact add(
            NodeKind kind, String id, Map<String, Object> derived, Map<String, Object> stated, int authority) {
        var node = new NodeFact(kind, id, derived, stated, authority);
        nodes.add(node);
        return node;
    }
}

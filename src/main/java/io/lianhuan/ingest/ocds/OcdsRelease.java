package io.lianhuan.ingest.ocds;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One OCDS release as a row: a contracting process is a project, its lots are lots, and a process that names no lots is one
 * lot. Bids come from the bids extension, or without prices from the list of those who bid.
 *
 * <p>Amounts in another currency than yuan are kept as {@code amount} and {@code currency}, never as fen.
 */
public record OcdsRelease(Procedure procedure, List<LotPart> lots, List<BidPart> bids, List<AwardPart> awards)
        implements TableRow {

    /** The contracting procedure. */
    record Procedure(
            String ocid,
            @Nullable String title,
            @Nullable String status,
            @Nullable String method,
            @Nullable Party buyer,
            @Nullable Party procurer) {}

    /** A lot with what the tender says of it. */
    record LotPart(
            LotCode code,
            @Nullable String name,
            @Nullable Amount estimate,
            @Nullable OffsetDateTime deadline) {}

    /** A bid for one lot; {@code isShared} where its amount covers several. */
    record BidPart(
            LotCode lot,
            List<Party> bidders,
            @Nullable Amount amount,
            boolean isShared,
            @Nullable OffsetDateTime at,
            @Nullable String status) {}

    /** An award of one lot, decided or proposed. */
    record AwardPart(
            LotCode lot,
            List<Party> winners,
            boolean isProposed,
            @Nullable Amount amount,
            boolean isShared,
            @Nullable OffsetDateTime at,
            @Nullable Amount contract) {}

    /**
     * Reads a release, or a record with its compiled release.
     *
     * @param pointer where the document stands in its file
     * @throws BadRow with a JSON pointer, if it is no release or malformed
     */
    public static OcdsRelease of(JsonNode node, String pointer) {
        var document = new Place(node, pointer);
        var release = document.has("compiledRelease") ? document.child("compiledRelease") : document;
        var ocid = release.text("ocid");
        if (ocid == null) {
            throw new BadRow(
                    release.pointer() + "/ocid", "is no OCDS release: there is no ocid", "give OCDS 1.0 or 1.1");
        }
        return new Reading(ocid, release).read();
    }

    @Override
    public void state(Facts facts) {
        var project = facts.registered(
                NodeKind.PROJECT,
                procedure.ocid(),
                "name",
                procedure.title() == null ? procedure.ocid() : procedure.title(),
                "status",
                procedure.status(),
                "method",
                procedure.method());
        lots.forEach(lot -> state(facts, project, lot));
        bids.forEach(bid -> state(facts, bid));
        awards.forEach(award -> state(facts, award));
    }

    private void state(Facts facts, NodeFact project, LotPart part) {
        var lot = facts.registered(
                NodeKind.LOT,
                part.code().value(),
                "name",
                part.name(),
                "bidDeadline",
                part.deadline(),
                "estimate",
                Amount.yuan(part.estimate()),
                "estimateAmount",
                Amount.foreign(part.estimate()),
                "currency",
                Amount.foreignCode(part.estimate()));
        facts.relate(lot, RelationKind.PART_OF, project);
        if (procedure.buyer() != null) {
            facts.relate(lot, RelationKind.INVITED_BY, facts.company(procedure.buyer()));
        }
        var procurer = procedure.procurer();
        if (procurer != null && !procurer.equals(procedure.buyer())) {
            facts.relate(lot, RelationKind.INVITED_BY, facts.company(procurer));
        }
    }

    private static void state(Facts facts, BidPart part) {
        var bid = facts.bid(
                part.lot(),
                part.bidders().getFirst().id(),
                "bidderName",
                names(part.bidders()),
                "price",
                part.isShared() ? null : Amount.yuan(part.amount()),
                part.isShared() ? "totalAmount" : "amount",
                part.isShared() && part.amount() != null ? part.amount().number() : Amount.foreign(part.amount()),
                "currency",
                Amount.foreignCode(part.amount()),
                "submittedAt",
                part.at(),
                "status",
                part.status());
        facts.relate(bid, RelationKind.FOR_LOT, facts.lot(part.lot()));
        for (int at = 0; at < part.bidders().size(); at++) {
            var role = part.bidders().size() == 1 ? "SOLE" : at == 0 ? "LEAD" : "MEMBER";
            facts.relate(facts.company(part.bidders().get(at)), RelationKind.SUBMITTED, bid, "role", role);
        }
    }

    private static void state(Facts facts, AwardPart part) {
        for (Party winner : part.winners()) {
            facts.relate(
                    facts.lot(part.lot()),
                    part.isProposed() ? RelationKind.SHORTLISTED : RelationKind.WON_BY,
                    facts.company(winner),
                    "price",
                    part.isShared() ? null : Amount.yuan(part.amount()),
                    part.isShared() ? "totalAmount" : "amount",
                    part.isShared() && part.amount() != null ? part.amount().number() : Amount.foreign(part.amount()),
                    "currency",
                    Amount.foreignCode(part.amount()),
                    "at",
                    part.at(),
                    "contractPrice",
                    Amount.yuan(part.contract()),
                    "contractAmount",
                    Amount.foreign(part.contract()),
                    "contractCurrency",
                    Amount.foreignCode(part.contract()));
        }
    }

    private static @Nullable String names(List<Party> parties) {
        var names = parties.stream()
                .map(Party::name)
                .filter(name -> name != null)
                .map(OrganisationName::raw)
                .collect(Collectors.joining("；"));
        return names.isEmpty() ? null : names;
    }

    /** Reads one release. */
    private static final class Reading {

        private static final Set<String> NOT_AWARDED = Set.of("unsuccessful", "cancelled");

        private final String ocid;
        private final Place release;
        private final Place tender;
        private final Organisations organisations;
        private final Map<String, LotPart> lots = new LinkedHashMap<>();

        Reading(String ocid, Place release) {
            this.ocid = ocid;
            this.release = release;
            this.tender = release.child("tender");
            this.organisations = new Organisations(ocid, release.list("parties"));
        }

        OcdsRelease read() {
            tender.list("lots").forEach(this::readLot);
            if (lots.isEmpty()) {
                whole();
            }
            var bids = bids();
            var awards = awards();
            return new OcdsRelease(procedure(), List.copyOf(lots.values()), bids, awards);
        }

        private Procedure procedure() {
            return new Procedure(
                    ocid,
                    tender.text("title"),
                    tender.text("status"),
                    tender.text("procurementMethod"),
                    organisations.of(release.child("buyer")),
                    organisations.of(tender.child("procuringEntity")));
        }

        private void readLot(Place lot) {
            var id = lot.text("id");
            if (id == null) {
                throw lot.bad("is a lot without an id");
            }
            var title = lot.text("title");
            var name = title == null ? lot.text("description") : title;
            lots.put(id, new LotPart(code(lot, "/" + id), name, Amount.of(lot.child("value")), deadline()));
        }

        /** The lot that stands for the whole procedure. */
        private LotCode whole() {
            return lots.computeIfAbsent(
                            "",
                            none -> new LotPart(
                                    code(tender, ""),
                                    tender.text("title"),
                                    Amount.of(tender.child("value")),
                                    deadline()))
                    .code();
        }

        private LotCode code(Place place, String suffix) {
            var code = "ocds:" + ocid + suffix;
            if (code.length() > 200) {
                throw place.bad("has too long an id");
            }
            return LotCode.of(code);
        }

        private @Nullable OffsetDateTime deadline() {
            return tender.child("tenderPeriod").time("endDate");
        }

        private List<BidPart> bids() {
            var bids = new ArrayList<BidPart>();
            for (Place bid : release.child("bids").list("details")) {
                var bidders = organisations.all(bid.list("tenderers"));
                if (bidders.isEmpty()) {
                    throw bid.bad("is a bid of nobody");
                }
                var of = lotsOf(bid);
                var amount = Amount.of(bid.child("value"));
                of.forEach(lot -> bids.add(
                        new BidPart(lot, bidders, amount, of.size() > 1, bid.time("date"), bid.text("status"))));
            }
            return bids.isEmpty() ? bidsWithoutPrices() : bids;
        }

        private List<BidPart> bidsWithoutPrices() {
            return organisations.all(tender.list("tenderers")).stream()
                    .map(bidder -> new BidPart(onlyLot(), List.of(bidder), null, false, null, null))
                    .toList();
        }

        private List<AwardPart> awards() {
            var awards = new ArrayList<AwardPart>();
            for (Place award : release.list("awards")) {
                var status = award.text("status");
                if (status == null || !NOT_AWARDED.contains(status)) {
                    var of = lotsOf(award);
                    of.forEach(lot -> awards.add(award(award, lot, of.size() > 1, "pending".equals(status))));
                }
            }
            return awards;
        }

        private AwardPart award(Place award, LotCode lot, boolean isShared, boolean isProposed) {
            return new AwardPart(
                    lot,
                    organisations.all(award.list("suppliers")),
                    isProposed,
                    Amount.of(award.child("value")),
                    isShared,
                    award.time("date"),
                    isShared ? null : contract(award.text("id")));
        }

        /** The amount of the contract on an award, if there is just one. */
        private @Nullable Amount contract(@Nullable String award) {
            var contracts = release.list("contracts").stream()
                    .filter(contract -> award != null && award.equals(contract.text("awardID")))
                    .toList();
            return contracts.size() == 1 ? Amount.of(contracts.getFirst().child("value")) : null;
        }

        private Set<LotCode> lotsOf(Place place) {
            var ids = new LinkedHashSet<String>();
            place.list("relatedLots").forEach(lot -> add(ids, lotId(lot)));
            add(ids, place.text("relatedLot"));
            add(ids, place.text("lotID"));
            if (ids.isEmpty()) {
                place.list("items").forEach(item -> add(ids, item.text("relatedLot")));
            }
            if (ids.isEmpty()) {
                return Set.of(onlyLot());
            }
            return ids.stream().map(id -> lot(place, id)).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private LotCode lot(Place place, String id) {
            return lots.computeIfAbsent(id, unlisted -> new LotPart(code(place, "/" + id), null, null, null))
                    .code();
        }

        private LotCode onlyLot() {
            return lots.size() == 1 ? lots.values().iterator().next().code() : whole();
        }

        /** Some publishers write objects where the standard has ids. */
        private static @Nullable String lotId(Place lot) {
            if (!lot.node().isObject()) {
                return lot.text();
            }
            return lot.has("lotId") ? lot.text("lotId") : lot.text("id");
        }

        private static void add(Set<String> ids, @Nullable String id) {
            if (id != null) {
                ids.add(id);
            }
        }
    }
}

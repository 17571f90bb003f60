package io.lianhuan.ingest.ocds;

import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.CompanyId.Basis;
import io.lianhuan.ingest.Party;
import io.lianhuan.value.OrganisationName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisations of one release, by the ids under which the rest of the release refers to them. */
final class Organisations {

    private static final String CHINESE_CREDIT_CODE = "CN-USCC";
    private static final int PREFIX_PARTS = 2;

    private final String publisher;
    private final Map<String, Party> parties = new HashMap<>();

    /** @param ocid the contracting id, whose prefix names the publisher and so makes local ids unique */
    Organisations(String ocid, List<Place> listed) {
        var parts = ocid.split("-", -1);
        this.publisher = scheme(parts.length > PREFIX_PARTS ? parts[0] + "-" + parts[1] : "unknown");
        for (Place place : listed) {
            var id = place.text("id");
            var party = read(place);
            if (id != null && party != null) {
                parties.put(id, party);
            }
        }
    }

    /** Each of the organisations that a list names, in its order, once. */
    List<Party> all(List<Place> references) {
        var all = new ArrayList<Party>();
        for (Place reference : references) {
            var party = of(reference);
            if (party != null && all.stream().noneMatch(other -> other.id().equals(party.id()))) {
                all.add(party);
            }
        }
        return all;
    }

    /** The organisation that a reference means; null where there is no reference. */
    @Nullable
    Party of(Place reference) {
        if (reference.isAbsent()) {
            return null;
        }
        var id = reference.text("id");
        var listed = id == null ? null : parties.get(id);
        return listed == null ? read(reference) : listed;
    }

    private @Nullable Party read(Place place) {
        var name = place.read("name", OrganisationName::of);
        var identifier = place.child("identifier");
        var scheme = identifier.text("scheme");
        if (scheme != null && identifier.has("id")) {
            return new Party(identified(scheme, identifier), name);
        }
        var local = place.text("id");
        if (local != null) {
            return new Party(new CompanyId(publisher + ":" + local, Basis.FOREIGN_ID), name);
        }
        return name == null ? null : new Party(CompanyId.named(name), name);
    }

    private static CompanyId identified(String scheme, Place identifier) {
        var id = CHINESE_CREDIT_CODE.equalsIgnoreCase(scheme)
                ? identifier.read("id", CompanyId::of)
                : new CompanyId("ocds-" + scheme(scheme) + ":" + identifier.text("id"), Basis.FOREIGN_ID);
        if (id == null) {
            throw identifier.bad("has no id");
        }
        return id;
    }

    private static String scheme(String raw) {
        return raw.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person whom a bid names, in a role: manager, staff, agent (授权委托人) or operator (投标操作人员). */
record BidPerson(
        String role,
        @Nullable String name,
        @Nullable PersonNumber number,
        @Nullable String certificate,
        List<PhoneNumber> phones) {

    static BidPerson manager(@Nullable String name, @Nullable PersonNumber number, @Nullable String certificate) {
        return new BidPerson("PROJECT_MANAGER", name, number, certificate, List.of());
    }

    static BidPerson handler(
            String role, @Nullable String name, @Nullable PersonNumber number, List<PhoneNumber> phones) {
        return new BidPerson(role, name, number, null, phones);
    }

    /** Who it is, at the company that names the person; null where the row does not say. */
    @Nullable
    PersonId id(CompanyId at) {
        return PersonId.of(number, Certificate.registration(certificate), name, at);
    }

    void state(Facts facts, NodeFact bid, CompanyId at) {
        var id = id(at);
        if (id != null) {
            facts.relate(bid, RelationKind.NAMES, facts.person(id, "name", name), "role", role);
        }
        for (PhoneNumber phone : phones) {
            facts.relate(bid, RelationKind.CONTACTED_BY, facts.phone(phone), "role", role);
        }
    }
}

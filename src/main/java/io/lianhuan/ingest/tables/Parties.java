package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.value.OrganisationName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies that rows name: bidders, winners, buyers and agencies. */
final class Parties {

    private Parties() {}

    /** Members of a bid, the leader first. A row that names nobody is a {@link BadRow}. */
    static List<Party> required(List<CompanyId> ids, List<OrganisationName> names, String idColumn, String nameColumn) {
        var parties = Party.of(ids, names, idColumn);
        if (parties.isEmpty()) {
            throw new BadRow(
                    idColumn, "there is neither a code nor a name", "fill in %s or %s".formatted(idColumn, nameColumn));
        }
        return parties;
    }

    /** The part a member plays in a bid: alone, as leader (牵头人) or as another member of a consortium. */
    static String role(List<Party> members, int at) {
        if (members.size() == 1) {
            return "SOLE";
        }
        return at == 0 ? "LEAD" : "MEMBER";
    }

    static void relate(Facts facts, NodeFact from, RelationKind kind, @Nullable Party party) {
        if (party != null) {
            facts.relate(from, kind, facts.company(party));
        }
    }
}

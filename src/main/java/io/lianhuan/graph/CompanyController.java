package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Companies: their bids, wins, fellow bidders and people; one statement for each level of an answer. */
@Controller
class CompanyController {

    private final Graph graph;
    private final Statement companies;
    private final Statement bids;
    private final Statement wins;
    private final Statement coBidders;
    private final Statement staff;

    CompanyController(Graph graph) {
        this.graph = graph;
        this.companies = graph.statement("graph/companies");
        this.bids = graph.statement("graph/company-bids");
        this.wins = graph.statement("graph/company-wins");
        this.coBidders = graph.statement("graph/company-co-bidders");
        this.staff = graph.statement("graph/company-staff");
    }

    /** Another bidder, and in how many lots both bid. */
    record CoBidder(Company company, int lots) {

        static CoBidder of(Record row) {
            return new CoBidder(Company.of(row), row.get("lots").asInt());
        }
    }

    /** A person whom a company names for lots. */
    record StaffMember(
            String id,
            @Nullable String name,
            @Nullable String registrationNumber,
            List<String> roles,
            List<Lot> lots,
            boolean won)
            implements NamesPersons {

        @Override
        public List<String> personIds() {
            return List.of(id);
        }

        static StaffMember of(Record row) {
            return new StaffMember(
                    row.get("id").asString(),
                    Rows.text(row, "name"),
                    Rows.text(row, "registrationNumber"),
                    row.get("roles").asList(Value::asString).stream().sorted().toList(),
                    row.get("lots").asList(Lot::of),
                    row.get("won").asBoolean());
        }
    }

    @QueryMapping
    @Nullable
    Company company(@Argument String id) {
        return graph.read(companies, Map.of("ids", List.of(id))).stream()
                .map(Company::of)
                .findFirst()
                .orElse(null);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Bid>> bids(List<Company> companies) {
        return Rows.byOwner(graph, bids, companies, Company::id, Bid::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Lot>> wins(List<Company> companies) {
        return Rows.byOwner(graph, wins, companies, Company::id, Lot::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<CoBidder>> coBidders(List<Company> companies) {
        return Rows.byOwner(graph, coBidders, companies, Company::id, CoBidder::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<StaffMember>> staff(List<Company> companies) {
        return Rows.byOwner(graph, staff, companies, Company::id, StaffMember::of);
    }
}

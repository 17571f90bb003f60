package io.lianhuan.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Contracts: their lots and parties; one statement for each level of an answer. */
@Controller
class ContractController {

    private final Graph graph;
    private final Statement parties;
    private final Statement lots;

    ContractController(Graph graph) {
        this.graph = graph;
        this.parties = graph.statement("graph/contract-parties");
        this.lots = graph.statement("graph/lots");
    }

    private record Party(String part, Company company) {}

    @BatchMapping(typeName = "Contract")
    Map<Contract, Lot> lot(List<Contract> contracts) {
        var ids = contracts.stream()
                .map(Contract::lotId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        var byId = graph.read(lots, Map.of("ids", ids)).stream()
                .map(Lot::of)
                .collect(Collectors.toMap(Lot::id, lot -> lot));
        var byContract = new HashMap<Contract, Lot>();
        contracts.forEach(contract -> {
            var lot = contract.lotId() == null ? null : byId.get(contract.lotId());
            if (lot != null) {
                byContract.put(contract, lot);
            }
        });
        return byContract;
    }

    @BatchMapping(typeName = "Contract")
    Map<Contract, List<Company>> buyers(List<Contract> contracts) {
        return part(contracts, "GIVEN_BY");
    }

    @BatchMapping(typeName = "Contract")
    Map<Contract, List<Company>> contractors(List<Contract> contracts) {
        return part(contracts, "GIVEN_TO");
    }

    private Map<Contract, List<Company>> part(List<Contract> contracts, String part) {
        var byContract = new HashMap<Contract, List<Company>>();
        Rows.byOwner(
                        graph,
                        parties,
                        contracts,
                        Contract::id,
                        row -> new Party(row.get("part").asString(), Company.of(row)))
                .forEach((contract, given) -> byContract.put(
                        contract,
                        given.stream()
                                .filter(party -> party.part().equals(part))
                                .map(Party::company)
                                .toList()));
        return byContract;
    }
}

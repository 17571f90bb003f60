package io.lianhuan.detect;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.lianhuan.api.DateFilter;
import io.lianhuan.api.DecimalFilter;
import io.lianhuan.api.FloatFilter;
import io.lianhuan.api.Page;
import io.lianhuan.api.Range;
import io.lianhuan.api.Total;
import io.lianhuan.detect.RingController.RingView;
import io.lianhuan.detect.chain.Chain;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Contract;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Node;
import io.lianhuan.graph.Person;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Subgraph;
import io.lianhuan.graph.SubgraphEdge;
import io.lianhuan.graph.SubgraphNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Licence-lending chains with parties, steps, contracts and findings; one statement for each level of an answer. */
@Controller
class ChainController {

    private final Graph graph;
    private final Map<String, Statement> statements = new TreeMap<>();

    ChainController(Graph graph) {
        this.graph = graph;
        Stream.of(
                        "page",
                        "count",
                        "by-ids",
                        "parties",
                        "steps",
                        "findings-of",
                        "contracts-of",
                        "of-companies",
                        "of-persons",
                        "of-rings",
                        "rings-of")
                .forEach(name -> statements.put(name, graph.statement("chains/" + name)));
        statements.put("lots", graph.statement("graph/lots"));
        statements.put("findings", graph.statement("findings/by-ids"));
    }

    /** Orders of chains. */
    enum ChainOrder {
        STRENGTH,
        LENDERS,
        CONTRACTS,
        AMOUNT,
        FIRST_SEEN,
        LAST_SEEN
    }

    /** Which chains. */
    record ChainFilter(
            Chain.@Nullable Kind kind,
            @Nullable Grade grade,
            @Nullable Double minimumStrength,
            @Nullable String party,
            @Nullable String company,
            @Nullable String lot,
            @Nullable String rule,
            @Nullable Family family,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable FloatFilter strength,
            @Nullable DecimalFilter amount,
            @Nullable DateFilter firstSeen,
            @Nullable DateFilter lastSeen,
            @Nullable Boolean lapsed) {

        static final ChainFilter NONE = new ChainFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, false);

        Map<String, Object> arguments() {
            var arguments = new HashMap<String, Object>();
            arguments.put("kind", kind == null ? null : kind.name());
            arguments.put("grade", grade == null ? null : grade.name());
            arguments.put("minimumStrength", minimumStrength);
            arguments.put("party", party);
            arguments.put("company", company);
            arguments.put("lot", lot);
            arguments.put("rule", rule);
            arguments.put("family", family == null ? null : family.name());
            arguments.put("from", from);
            arguments.put("until", until);
            arguments.put("strength", (strength == null ? Range.ANY : strength.range()).argument());
            arguments.put("amount", (amount == null ? Range.ANY : amount.range()).argument());
            arguments.put("firstSeen", (firstSeen == null ? Range.ANY : firstSeen.range()).argument());
            arguments.put("lastSeen", (lastSeen == null ? Range.ANY : lastSeen.range()).argument());
            arguments.put("lapsed", Boolean.TRUE.equals(lapsed));
            return arguments;
        }
    }

    /** A chain as doors show it. */
    record ChainView(
            String id,
            double rank,
            Chain.Kind kind,
            double strength,
            Grade grade,
            List<String> lotIds,
            @Nullable BigDecimal amountAtStake,
            @Nullable LocalDate firstSeen,
            @Nullable LocalDate lastSeen,
            boolean lapsed)
            implements Shown {

        static ChainView of(Value chain, double rank) {
            return new ChainView(
                    chain.get("id").asString(),
                    rank,
                    Chain.Kind.valueOf(chain.get("kind").asString()),
                    chain.get("strength").asDouble(),
                    Grade.valueOf(chain.get("grade").asString()),
                    chain.get("lotIds").asList(Value::asString),
                    Rows.yuan(chain, "amountAtStake"),
                    Rows.day(chain, "firstSeen"),
                    Rows.day(chain, "lastSeen"),
                    chain.get("lapsed").asBoolean());
        }
    }

    /** Who takes part, and in which part. */
    private record Role(String role, Node party) {

        static Role of(Record row) {
            var party = row.get("label").asString().equals("Company") ? Company.of(row) : Person.of(row);
            return new Role(row.get("role").asString(), party);
        }
    }

    /** What went from one to another. */
    record ChainStep(
            int ordinal,
            Place fromPlace,
            Place toPlace,
            String relation,
            @Nullable LocalDate at,
            @Nullable BigDecimal amount,
            @Nullable String contractId,
            boolean beforeAward,
            String findingId) {

        /** A node with what may be shown of it. */
        record Place(String label, String id, @Nullable String caption) {

            Node node() {
                return Node.of(label, id, caption);
            }

            SubgraphNode drawn() {
                return new SubgraphNode(label + ':' + id, label, caption == null || caption.isBlank() ? id : caption);
            }
        }

        static ChainStep of(Record row) {
            var step = row.get("step");
            return new ChainStep(
                    step.get("ordinal").asInt(),
                    place(row, "from"),
                    place(row, "to"),
                    step.get("relation").asString(),
                    Rows.day(step, "at"),
                    Rows.yuan(step, "amount"),
                    Rows.text(step, "contractId"),
                    step.get("beforeAward").asBoolean(),
                    step.get("findingId").asString());
        }

        private static Place place(Record row, String end) {
            return new Place(
                    row.get(end + "Label").asString(), row.get(end + "Id").asString(), Rows.text(row, end + "Caption"));
        }

        /** The node it begins at. */
        public Node from() {
            return fromPlace.node();
        }

        /** The node it leads to. */
        public Node to() {
            return toPlace.node();
        }
    }

    @QueryMapping
    Page<ChainView> licenceLendingChains(
            @Argument @Nullable ChainFilter filter,
            @Argument ChainOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selection) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var which = filter == null ? ChainFilter.NONE : filter;
        var arguments = which.arguments();
        arguments.put("orderBy", orderBy.name());
        arguments.put("afterRank", place.rank());
        arguments.put("afterId", place.id());
        arguments.put("limit", size + 1);
        return graph.reading(work -> Page.of(
                work.run(statement("page"), arguments).stream()
                        .map(row ->
                                ChainView.of(row.get("chain"), row.get("rank").asDouble()))
                        .toList(),
                size,
                after != null,
                Total.when(
                        selection,
                        () -> work.run(statement("count"), Total.capped(which.arguments()))
                                .getFirst()
                                .get("count")
                                .asInt()),
                ChainView::rank,
                ChainView::id));
    }

    @QueryMapping
    @Nullable
    ChainView licenceLendingChain(@Argument String id) {
        return graph.read(statement("by-ids"), Map.of("ids", List.of(id))).stream()
                .map(row -> ChainView.of(row.get("chain"), 0))
                .findFirst()
                .orElse(null);
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, Node> borrower(List<ChainView> chains) {
        var borrowers = new HashMap<ChainView, Node>();
        parties(chains, "BORROWER")
                .forEach((chain, parties) -> parties.stream().findFirst().ifPresent(one -> borrowers.put(chain, one)));
        return borrowers;
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, List<Node>> lenders(List<ChainView> chains) {
        return parties(chains, "LENDER");
    }

    private Map<ChainView, List<Node>> parties(List<ChainView> chains, String role) {
        var inRole = new HashMap<ChainView, List<Node>>();
        Rows.byOwner(graph, statement("parties"), chains, ChainView::id, Role::of)
                .forEach((chain, parties) -> inRole.put(
                        chain,
                        parties.stream()
                                .filter(party -> party.role().equals(role))
                                .map(Role::party)
                                .toList()));
        return inRole;
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, List<ChainStep>> steps(List<ChainView> chains) {
        return Rows.byOwner(graph, statement("steps"), chains, ChainView::id, ChainStep::of);
    }

    @BatchMapping(typeName = "ChainStep")
    Map<ChainStep, FindingView> finding(List<ChainStep> steps) {
        var ids = steps.stream().map(ChainStep::findingId).distinct().sorted().toList();
        var byId = graph.read(statement("findings"), Map.of("ids", ids)).stream()
                .map(row -> FindingView.of(row.get("finding")))
                .collect(Collectors.toMap(FindingView::id, finding -> finding));
        var found = new HashMap<ChainStep, FindingView>();
        steps.forEach(step -> {
            var finding = byId.get(step.findingId());
            if (finding != null) {
                found.put(step, finding);
            }
        });
        return found;
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, List<Contract>> contracts(List<ChainView> chains) {
        return Rows.byOwner(graph, statement("contracts-of"), chains, ChainView::id, Contract::of);
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, List<FindingView>> findings(List<ChainView> chains) {
        return Rows.byOwner(
                graph, statement("findings-of"), chains, ChainView::id, row -> FindingView.of(row.get("finding")));
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, List<Lot>> lots(List<ChainView> chains) {
        var ids = chains.stream()
                .flatMap(chain -> chain.lotIds().stream())
                .distinct()
                .sorted()
                .toList();
        var byId = graph.read(statement("lots"), Map.of("ids", ids)).stream()
                .map(Lot::of)
                .collect(Collectors.toMap(Lot::id, lot -> lot));
        var byChain = new HashMap<ChainView, List<Lot>>();
        chains.forEach(chain -> byChain.put(
                chain,
                chain.lotIds().stream().map(byId::get).filter(Objects::nonNull).toList()));
        return byChain;
    }

    @BatchMapping(typeName = "LicenceLendingChain")
    Map<ChainView, Subgraph> subgraph(List<ChainView> chains) {
        var drawn = new HashMap<ChainView, Subgraph>();
        steps(chains).forEach((chain, steps) -> drawn.put(chain, drawn(steps)));
        return drawn;
    }

    /** Each node and each edge once, with all findings that tell of it. */
    private static Subgraph drawn(List<ChainStep> steps) {
        var nodes = new TreeMap<String, SubgraphNode>();
        var edges = new TreeMap<String, SubgraphEdge>();
        for (ChainStep step : steps) {
            var from = step.fromPlace().drawn();
            var to = step.toPlace().drawn();
            nodes.put(from.id(), from);
            nodes.put(to.id(), to);
            edges.merge(
                    String.join("\n", from.id(), to.id(), step.relation()),
                    new SubgraphEdge(from.id(), to.id(), step.relation(), List.of(step.findingId())),
                    ChainController::joined);
        }
        return new Subgraph(List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }

    private static SubgraphEdge joined(SubgraphEdge one, SubgraphEdge other) {
        var findings = new TreeSet<>(one.findingIds());
        findings.addAll(other.findingIds());
        return new SubgraphEdge(one.from(), one.to(), one.relation(), List.copyOf(findings));
    }

    @BatchMapping(typeName = "Company", field = "chains")
    Map<Company, List<ChainView>> chainsOfCompanies(List<Company> companies) {
        return Rows.byOwner(
                graph, statement("of-companies"), companies, Company::id, row -> ChainView.of(row.get("chain"), 0));
    }

    @BatchMapping(typeName = "Person", field = "chains")
    Map<Person, List<ChainView>> chainsOfPersons(List<Person> persons) {
        return Rows.byOwner(
                graph, statement("of-persons"), persons, Person::id, row -> ChainView.of(row.get("chain"), 0));
    }

    @BatchMapping(typeName = "CollusionRing", field = "chains")
    Map<RingView, List<ChainView>> chainsOfRings(List<RingView> rings) {
        return Rows.byOwner(
                graph, statement("of-rings"), rings, RingView::id, row -> ChainView.of(row.get("chain"), 0));
    }

    @BatchMapping(typeName = "LicenceLendingChain", field = "rings")
    Map<ChainView, List<RingView>> ringsOfChains(List<ChainView> chains) {
        return Rows.byOwner(
                graph, statement("rings-of"), chains, ChainView::id, row -> RingView.of(row.get("ring"), 0));
    }

    private Statement statement(String name) {
        return Objects.requireNonNull(statements.get(name));
    }
}

package io.lianhuan.detect;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.lianhuan.api.FloatFilter;
import io.lianhuan.api.IntFilter;
import io.lianhuan.api.Page;
import io.lianhuan.api.Range;
import io.lianhuan.api.StringFilter;
import io.lianhuan.api.Total;
import io.lianhuan.detect.LawBook.Clause;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Node;
import io.lianhuan.graph.Person;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Findings with their subjects, checks and clauses; one statement for each level of an answer. */
@Controller
class FindingController {

    private final Graph graph;
    private final RuleBook rules;
    private final LawBook law;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Statement page;
    private final Statement count;
    private final Statement byIds;
    private final Statement ofCompanies;
    private final Statement ofPersons;
    private final Statement ofLots;
    private final Statement window;
    private final Statement subjects;
    private final Statement lots;

    FindingController(Graph graph, RuleBook rules, LawBook law) {
        this.graph = graph;
        this.rules = rules;
        this.law = law;
        this.page = graph.statement("findings/page");
        this.count = graph.statement("findings/count");
        this.byIds = graph.statement("findings/by-ids");
        this.ofCompanies = graph.statement("findings/of-companies");
        this.ofPersons = graph.statement("findings/of-persons");
        this.ofLots = graph.statement("findings/of-lots");
        this.window = graph.statement("findings/window");
        this.subjects = graph.statement("findings/subjects");
        this.lots = graph.statement("graph/lots");
    }

    /** Orders of findings. */
    enum FindingOrder {
        STRENGTH,
        RARITY,
        LOTS,
        LATEST
    }

    /** Which findings. */
    record FindingFilter(
            @Nullable String rule,
            @Nullable Grade grade,
            @Nullable String company,
            @Nullable String lot,
            @Nullable Family family,
            @Nullable Double minimumStrength,
            @Nullable String buyer,
            @Nullable String ring,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable StringFilter rules,
            @Nullable FloatFilter bits,
            @Nullable IntFilter documentFrequency,
            @Nullable Boolean lapsed) {

        static final FindingFilter NONE =
                new FindingFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, false);

        Map<String, Object> arguments() {
            var arguments = new HashMap<String, Object>();
            arguments.put("rule", rule);
            arguments.put("grade", grade == null ? null : grade.name());
            arguments.put("company", company);
            arguments.put("lot", lot);
            arguments.put("family", family == null ? null : family.name());
            arguments.put("minimumStrength", minimumStrength);
            arguments.put("buyer", buyer);
            arguments.put("ring", ring);
            arguments.put("from", from);
            arguments.put("until", until);
            arguments.put("rules", (rules == null ? StringFilter.ANY : rules).argument());
            arguments.put("bits", (bits == null ? Range.ANY : bits.range()).argument());
            arguments.put(
                    "documentFrequency",
                    (documentFrequency == null ? Range.ANY : documentFrequency.range()).argument());
            arguments.put("lapsed", Boolean.TRUE.equals(lapsed));
            return arguments;
        }
    }

    /** A rule as doors show it. */
    record RuleView(
            String id,
            String code,
            String title,
            String name,
            String description,
            Grade grade,
            List<Clause> clauses,
            String method,
            String exclusions,
            List<Setting> settings,
            String version) {}

    /** Someone a finding is about. */
    record SubjectView(Node node, @Nullable Company company, String role) {}

    /** The time of a finding. */
    record Window(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {}

    /** A check as doors show it. */
    record CheckView(String id, String question, String outcome, String detail) {}

    @QueryMapping
    Page<FindingView> findings(
            @Argument @Nullable FindingFilter filter,
            @Argument FindingOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selection) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var which = filter == null ? FindingFilter.NONE : filter;
        var arguments = which.arguments();
        arguments.put("orderBy", orderBy.name());
        arguments.put("afterRank", place.rank());
        arguments.put("afterId", place.id());
        arguments.put("limit", size + 1);
        return graph.reading(work -> {
            var ranks = new HashMap<String, Double>();
            var read = work.run(page, arguments).stream()
                    .map(row -> ranked(row, ranks))
                    .toList();
            var total = Total.when(
                    selection,
                    () -> work.run(count, Total.capped(which.arguments()))
                            .getFirst()
                            .get("count")
                            .asInt());
            return Page.of(
                    read,
                    size,
                    after != null,
                    total,
                    finding -> Objects.requireNonNull(ranks.get(finding.id())),
                    FindingView::id);
        });
    }

    private static FindingView ranked(org.neo4j.driver.Record row, Map<String, Double> ranks) {
        var finding = FindingView.of(row.get("finding"));
        ranks.put(finding.id(), row.get("rank").asDouble());
        return finding;
    }

    @QueryMapping
    @Nullable
    FindingView finding(@Argument String id) {
        return graph.read(byIds, Map.of("ids", List.of(id))).stream()
                .map(row -> FindingView.of(row.get("finding")))
                .findFirst()
                .orElse(null);
    }

    @QueryMapping
    List<RuleView> rules() {
        return rules.all().stream().map(this::view).toList();
    }

    @SchemaMapping(typeName = "Finding")
    RuleView rule(FindingView finding) {
        return view(rules.of(finding.ruleSlug()));
    }

    @SchemaMapping(typeName = "Finding")
    List<CheckView> checks(FindingView finding) {
        var questions = rules.of(finding.ruleSlug()).document().questions();
        return Stream.of(json.readValue(finding.checksText(), Check[].class))
                .map(check -> new CheckView(
                        check.id(),
                        questions.getOrDefault(check.id(), check.id()),
                        check.outcome().name(),
                        check.detail()))
                .toList();
    }

    @BatchMapping(typeName = "Finding")
    Map<FindingView, List<Clause>> clause(List<FindingView> findings) {
        var times = times(findings);
        return findings.stream()
                .collect(Collectors.toMap(
                        finding -> finding,
                        finding ->
                                law.inForce(rules.of(finding.ruleSlug()).rule().clauses(), day(times.get(finding))),
                        (one, same) -> one));
    }

    private static @Nullable LocalDate day(@Nullable Window window) {
        return window == null || window.to() == null ? null : window.to().toLocalDate();
    }

    @BatchMapping(typeName = "Finding")
    Map<FindingView, Window> window(List<FindingView> findings) {
        return times(findings);
    }

    @BatchMapping(typeName = "Finding")
    Map<FindingView, List<SubjectView>> subjects(List<FindingView> findings) {
        return Rows.byOwner(graph, subjects, findings, FindingView::id, FindingController::subject);
    }

    private static SubjectView subject(org.neo4j.driver.Record row) {
        var node = Node.of(row.get("label").asString(), row.get("id").asString(), Rows.text(row, "caption"));
        var company = node instanceof Company ? Company.of(row) : null;
        return new SubjectView(
                company == null ? node : company, company, row.get("role").asString());
    }

    @BatchMapping(typeName = "Finding")
    Map<FindingView, List<Lot>> lots(List<FindingView> findings) {
        var byId = byId(
                lots,
                findings.stream().flatMap(finding -> finding.lotIds().stream()).toList(),
                Lot::of,
                Lot::id);
        return findings.stream()
                .collect(Collectors.toMap(
                        finding -> finding,
                        finding -> finding.lotIds().stream()
                                .map(id -> Objects.requireNonNullElse(byId.get(id), new Lot(id, null, null, null)))
                                .toList(),
                        (one, same) -> one));
    }

    @BatchMapping(typeName = "Company", field = "findings")
    Map<Company, List<FindingView>> findingsOfCompanies(List<Company> companies) {
        return Rows.byOwner(graph, ofCompanies, companies, Company::id, row -> FindingView.of(row.get("finding")));
    }

    @BatchMapping(typeName = "Person", field = "findings")
    Map<Person, List<FindingView>> findingsOfPersons(List<Person> persons) {
        return Rows.byOwner(graph, ofPersons, persons, Person::id, row -> FindingView.of(row.get("finding")));
    }

    @BatchMapping(typeName = "Lot", field = "findings")
    Map<Lot, List<FindingView>> findingsOfLots(List<Lot> lots) {
        return Rows.byOwner(graph, ofLots, lots, Lot::id, row -> FindingView.of(row.get("finding")));
    }

    private Map<FindingView, Window> times(List<FindingView> findings) {
        return Rows.firstOf(Rows.byOwner(
                graph,
                window,
                findings,
                FindingView::id,
                row -> new Window(Rows.time(row, "from"), Rows.time(row, "to"))));
    }

    private <T> Map<String, T> byId(
            Statement statement,
            Collection<String> ids,
            Function<org.neo4j.driver.Record, T> mapper,
            Function<T, String> id) {
        var sorted = ids.stream().distinct().sorted().toList();
        return graph.read(statement, Map.of("ids", sorted)).stream()
                .map(mapper)
                .collect(Collectors.toMap(id, thing -> thing));
    }

    private RuleView view(RuleBook.Entry entry) {
        var document = entry.document();
        return new RuleView(
                entry.rule().slug(),
                entry.rule().code(),
                document.title(),
                document.name(),
                document.description(),
                entry.rule().grade(),
                law.inForce(entry.rule().clauses(), null),
                document.sections().getOrDefault("Method", ""),
                document.sections().getOrDefault("Exclusions", ""),
                entry.settings(),
                entry.version());
    }
}

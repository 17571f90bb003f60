package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 投标人员与现场不符: the manager, or key staff, of the bid that won are not at the site, and no approved change explains it. */
@Component
final class ReplacedStaff implements MarketRule {

    private static final List<Pattern> POSTS =
            Stream.of("技术负责人|总工", "质量|质检", "安全").map(Pattern::compile).toList();

    /**
     * @param days after the permit within which others are at the site
     * @param staff in key posts whom others replace, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.replaced-staff", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("90") @Min(0) int days,
            @DefaultValue("2") @Min(1) int staff) {}

    /**
     * What shows at one site.
     *
     * @param manager whom the bid named as manager and who is replaced; null where only others are
     * @param replaced people of the bid who are not at the site
     * @param instead records of those who are there instead
     */
    private record Replacement(Record row, @Nullable Value manager, List<Value> replaced, List<Value> instead) {

        String text(String column) {
            return row.get(column).asString();
        }

        /** Whether the contract already names whoever heads the site. */
        boolean isAgreed() {
            return manager != null
                    && row.get("contracted").asList(one -> one).stream()
                            .filter(ReplacedStaff::isManager)
                            .anyMatch(one -> instead.stream().anyMatch(other -> isSame(one, other)));
        }
    }

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    ReplacedStaff(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C05";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-42", "measures-8-3");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of()).stream()
                .filter(row -> !row.get("named").isEmpty() && !row.get("site").isEmpty())
                .toList();
        var byLot = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("contractorId").asString()
                                + ' '
                                + row.get("lotId").asString(),
                        TreeMap::new,
                        Collectors.toList()));
        var replacements = byLot.values().stream()
                .flatMap(permits -> replacements(permits).stream())
                .toList();
        double chance =
                Traces.share(contractors(replacements.stream().map(Replacement::row)), contractors(rows.stream()));
        return replacements.stream()
                .collect(Collectors.groupingBy(ReplacedStaff::pair, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(some -> finding(some, chance))
                .toList();
    }

    private static long contractors(Stream<Record> rows) {
        return rows.map(row -> row.get("contractorId")).distinct().count();
    }

    private static String pair(Replacement replacement) {
        var manager = replacement.manager();
        return replacement.text("contractorId")
                + ' '
                + (manager == null ? "" : manager.get("id").asString());
    }

    /** What shows at the sites of a lot; whoever is at one of them is there. */
    private List<Replacement> replacements(List<Record> permits) {
        var everywhere = permits.stream()
                .flatMap(row -> row.get("site").asList(one -> one).stream())
                .toList();
        boolean isChanged = permits.stream().anyMatch(row -> !row.get("changes").isEmpty());
        return isChanged
                ? List.of()
                : permits.stream()
                        .flatMap(row -> replacement(row, everywhere).stream())
                        .toList();
    }

    private List<Replacement> replacement(Record row, List<Value> everywhere) {
        var named = row.get("named").asList(one -> one);
        var site = row.get("site").asList(one -> one).stream()
                .filter(one -> isEarly(one, Rows.day(row, "issuedOn")))
                .toList();
        var manager = replacedManager(named, site, everywhere);
        var replaced = new ArrayList<Value>();
        var instead = new ArrayList<Value>();
        if (manager != null) {
            replaced.add(manager);
            site.stream().filter(ReplacedStaff::isManager).forEach(instead::add);
        }
        var posts = new HashSet<Pattern>();
        var staff = new ArrayList<Value>();
        for (Pattern post : POSTS) {
            var there = site.stream().filter(one -> holds(one, post)).toList();
            named.stream()
                    .filter(one -> holds(one, post) && isKnown(one) && isAbsent(one, everywhere))
                    .filter(one -> !there.isEmpty() && there.stream().allMatch(ReplacedStaff::isKnown))
                    .findFirst()
                    .ifPresent(one -> {
                        staff.add(one);
                        posts.add(post);
                    });
        }
        if (staff.size() >= settings.staff()) {
            replaced.addAll(staff);
            site.stream()
                    .filter(one -> posts.stream().anyMatch(post -> holds(one, post)))
                    .forEach(instead::add);
        }
        return replaced.isEmpty() ? List.of() : List.of(new Replacement(row, manager, replaced, instead));
    }

    /** Whom the bid names as manager, where the site has another manager whom the bid does not name at all; null where it has not. */
    private static @Nullable Value replacedManager(List<Value> named, List<Value> site, List<Value> everywhere) {
        var managers = named.stream().filter(ReplacedStaff::isManager).toList();
        var others = site.stream().filter(ReplacedStaff::isManager).toList();
        boolean isReplaced = !managers.isEmpty()
                && !others.isEmpty()
                && managers.stream().allMatch(one -> isKnown(one) && isAbsent(one, everywhere))
                && others.stream().allMatch(one -> isKnown(one) && isAbsent(one, named));
        return isReplaced ? managers.getFirst() : null;
    }

    private boolean isEarly(Value one, @Nullable LocalDate issuedOn) {
        var since = Rows.day(one, "since");
        return since == null || issuedOn == null || !since.isAfter(issuedOn.plusDays(settings.days()));
    }

    private static boolean isManager(Value one) {
        return one.get("role").asString("").equals("PROJECT_MANAGER");
    }

    private static boolean holds(Value one, Pattern post) {
        return !isManager(one) && post.matcher(one.get("position").asString("")).find();
    }

    /** Whether a number tells who it is, and the name is known too. */
    private static boolean isKnown(Value one) {
        return one.get("isKnown").asBoolean(false) && Rows.text(one, "name") != null;
    }

    private static boolean isAbsent(Value one, List<Value> others) {
        return others.stream().noneMatch(other -> isSame(one, other));
    }

    /** Whether both may be one person; a name alone is enough, since what is told of a person differs from table to table. */
    private static boolean isSame(Value one, Value other) {
        return id(one).equals(id(other))
                || one.get("name").asString("?").equals(other.get("name").asString("??"))
                || one.get("number").asString("?").equals(other.get("number").asString("??"));
    }

    private static String id(Value one) {
        return one.get(one.containsKey("personId") ? "personId" : "id").asString();
    }

    private Finding finding(List<Replacement> replacements, double chance) {
        var first = replacements.getFirst();
        var contractorId = first.text("contractorId");
        var manager = first.manager();
        boolean isChecked = first.row().get("changesKnown").asBoolean();
        boolean isAgreed = replacements.stream().allMatch(Replacement::isAgreed);
        var records = replacements.stream()
                .flatMap(one -> Stream.of(one.replaced(), one.instead(), contracted(one)))
                .flatMap(List::stream)
                .toList();
        return new Finding(
                slug(),
                isChecked && !isAgreed ? grade() : Grade.LEAD,
                Reach.MARKET,
                replacements.stream().map(one -> one.text("lotId")).toList(),
                manager == null
                        ? List.of(Subject.contractor(contractorId))
                        : List.of(Subject.contractor(contractorId), Subject.constructor(id(manager))),
                Traces.evidence(Values.value(records), chance),
                checks(isChecked, isAgreed),
                replacements.stream().flatMap(ReplacedStaff::links).toList());
    }

    /** Where the contract, too, names those who are not at the site. */
    private static List<Value> contracted(Replacement replacement) {
        return replacement.row().get("contracted").asList(one -> one).stream()
                .filter(one -> replacement.replaced().stream().anyMatch(other -> isSame(one, other)))
                .toList();
    }

    private static Stream<Link> links(Replacement replacement) {
        var contractor = Steps.company(replacement.text("contractorId"));
        var contractId = Rows.text(replacement.row(), "contractId");
        return Stream.concat(
                replacement.replaced().stream()
                        .map(one -> new Link(
                                contractor,
                                "NAMES",
                                Steps.person(id(one)),
                                Rows.day(replacement.row(), "openedOn"),
                                null,
                                contractId,
                                true)),
                replacement.instead().stream()
                        .map(one -> Steps.of(
                                Steps.person(id(one)), "ON_SITE", contractor, Rows.day(one, "since"), contractId)));
    }

    private static List<Check> checks(boolean isChecked, boolean isAgreed) {
        return List.of(
                new Check(
                        "approved",
                        isChecked ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isChecked
                                ? "No change of people is recorded for the permit, though changes of permits are known."
                                : "No changes of permits are known at all."),
                new Check(
                        "agreed",
                        isAgreed ? Check.Outcome.EXPLAINS : Check.Outcome.EXCLUDED,
                        isAgreed
                                ? "The contract names those who are at the site, so the buyer knew."
                                : "The contract is not known to name as manager whoever heads the site."),
                new Check(
                        "elsewhere",
                        Check.Outcome.EXCLUDED,
                        "Those named are at no site of the lot in any post, and no attendance of theirs there is known."),
                new Check(
                        "namesakes",
                        Check.Outcome.EXCLUDED,
                        "Names, numbers and registrations all differ, and a number tells who each of them is."));
    }
}

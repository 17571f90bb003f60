package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 现场人员另有其主: posts on a contractor's site are held by people whom another company insures, or nobody does. */
@Component
final class SiteStaffOfAnother implements MarketRule {

    /**
     * @param people on one site, at the least
     * @param uninsured share of a site's posts held by people whom nobody insures, at the least
     * @param insured how many others the contractor has to insure in a month that counts
     * @param months how many months have to count for a person
     * @param longest months that a post lasts at the most where its end is not known
     * @param contractors how many unrelated ones a person has to serve to be named
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.site-staff-of-another", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("2") @Min(2) int people,

            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
            double uninsured,

            @DefaultValue("2") @Min(1) int insured,
            @DefaultValue("2") @Min(1) int months,
            @DefaultValue("36") @Min(1) int longest,
            @DefaultValue("2") @Min(2) int contractors) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    SiteStaffOfAnother(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C06";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-8-3");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var posts = graph
                .read(
                        query,
                        Map.of(
                                "insured", settings.insured(),
                                "months", settings.months(),
                                "longest", settings.longest()))
                .stream()
                .map(Post::new)
                .toList();
        var sites = sites(posts);
        long examined = posts.stream().map(Post::contractorId).distinct().count();
        return Stream.concat(
                        insuredElsewhere(sites, examined).stream(), insuredNowhere(posts, sites, examined).stream())
                .toList();
    }

    /** A person's post on the site of a contract. */
    private record Post(Record row) {

        String contractorId() {
            return row.get("contractorId").asString();
        }

        String contractId() {
            return row.get("contractId").asString();
        }

        String personId() {
            return row.get("personId").asString();
        }

        int rank() {
            return row.get("rank").asInt();
        }

        /** Whether the person could be expected to be insured. */
        boolean isOfAge() {
            return !TraceRows.isTrue(row, "isRetired");
        }

        boolean isUninsured() {
            return isOfAge() && !TraceRows.isTrue(row, "isOwn") && !TraceRows.isTrue(row, "isInsured");
        }

        /** Whether it is known that the bid named others than this person. */
        boolean isNew() {
            return TraceRows.isTrue(row, "isStaffed") && !TraceRows.isTrue(row, "isNamed");
        }
    }

    private static List<List<Post>> sites(List<Post> posts) {
        return List.copyOf(posts.stream()
                .collect(Collectors.groupingBy(
                        post -> List.of(post.contractorId(), post.contractId()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    /** A post, and the company that pays for who holds it. */
    private record Paid(Post post, Value payer) {}

    private List<Finding> insuredElsewhere(List<List<Post>> sites, long examined) {
        var byPair = new LinkedHashMap<List<String>, List<Paid>>();
        for (List<Post> site : sites) {
            byPayer(site).forEach((payerId, paid) -> {
                if (paid.size() >= settings.people()) {
                    var pair = List.of(site.getFirst().contractorId(), payerId);
                    byPair.computeIfAbsent(pair, absent -> new ArrayList<>()).addAll(paid);
                }
            });
        }
        long showing = byPair.keySet().stream().map(List::getFirst).distinct().count();
        double chance = Traces.share(showing, examined);
        return byPair.entrySet().stream()
                .map(pair ->
                        insuredElsewhere(pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue(), chance))
                .toList();
    }

    private static Map<String, List<Paid>> byPayer(List<Post> site) {
        return site.stream()
                .filter(Post::isOfAge)
                .flatMap(post -> post.row().get("payers").asList(payer -> new Paid(post, payer)).stream())
                .collect(Collectors.groupingBy(
                        paid -> paid.payer().get("payerId").asString(), TreeMap::new, Collectors.toList()));
    }

    private Finding insuredElsewhere(String contractorId, String payerId, List<Paid> paid, double chance) {
        var posts = paid.stream().map(Paid::post).toList();
        return new Finding(
                slug(),
                Grade.NEEDS_EXPLANATION,
                Reach.MARKET,
                lotIds(posts),
                List.of(Subject.contractor(contractorId), Subject.builder("Company", payerId)),
                Stream.concat(
                                records(posts, chance),
                                paid.stream()
                                        .flatMap(one ->
                                                Traces.evidence(one.payer().get("records"), chance).stream()))
                        .toList(),
                checks(
                        posts,
                        new Check(
                                "related",
                                Check.Outcome.EXCLUDED,
                                "Neither company is known to hold the other, no shareholder to hold both, no name begins with the other's, and they handed in no bid together."),
                        new Check(
                                "dispatch",
                                Check.Outcome.EXCLUDED,
                                "The payer's name is neither that of a company that employs people for others nor that of a public institution, and none of them is insured as a person without employer."),
                        named(posts)),
                paid.stream()
                        .flatMap(one -> Traces.links(one.payer().get("links")).stream())
                        .toList());
    }

    private List<Finding> insuredNowhere(List<Post> posts, List<List<Post>> sites, long examined) {
        var served = served(posts);
        var best = posts.stream()
                .filter(Post::isUninsured)
                .collect(Collectors.toMap(Post::personId, Post::rank, Math::min));
        var order = Comparator.<Post>comparingInt(post -> -served.getOrDefault(post.personId(), 0))
                .thenComparingInt(post -> best.getOrDefault(post.personId(), Integer.MAX_VALUE))
                .thenComparing(Post::personId);
        var found = new LinkedHashMap<List<String>, List<Post>>();
        for (List<Post> site : sites) {
            var uninsured = site.stream().filter(Post::isUninsured).toList();
            if (uninsured.size() >= settings.people() && uninsured.size() >= settings.uninsured() * site.size()) {
                var chief = uninsured.stream()
                        .min(order)
                        .filter(post -> served.getOrDefault(post.personId(), 0) >= settings.contractors());
                var key = Stream.concat(Stream.of(site.getFirst().contractorId()), chief.map(Post::personId).stream())
                        .toList();
                found.computeIfAbsent(key, absent -> new ArrayList<>()).addAll(uninsured);
            }
        }
        long showing = found.keySet().stream().map(List::getFirst).distinct().count();
        double chance = Traces.share(showing, examined);
        return found.entrySet().stream()
                .map(entry -> insuredNowhere(
                        entry.getKey().getFirst(),
                        entry.getKey().stream().skip(1).findFirst(),
                        entry.getValue(),
                        chance))
                .toList();
    }

    /** For how many unrelated contractors each of those whom nobody insures is on sites. */
    private static Map<String, Integer> served(List<Post> posts) {
        var kin = new HashMap<String, Set<String>>();
        posts.forEach(post ->
                kin.put(post.contractorId(), Set.copyOf(post.row().get("kin").asList(Value::asString))));
        var unrelated = new Unrelated(kin);
        return posts.stream()
                .filter(Post::isUninsured)
                .collect(Collectors.groupingBy(
                        Post::personId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Post::contractorId, Collectors.toSet()), unrelated::count)));
    }

    private Finding insuredNowhere(String contractorId, Optional<String> chief, List<Post> posts, double chance) {
        var subjects = Stream.concat(
                        Stream.of(Subject.contractor(contractorId)),
                        chief.map(personId -> Subject.builder("Person", personId)).stream())
                .toList();
        boolean isStrong = chief.isPresent() || posts.stream().anyMatch(Post::isNew);
        return new Finding(
                slug(),
                isStrong ? Grade.NEEDS_EXPLANATION : Grade.LEAD,
                Reach.MARKET,
                lotIds(posts),
                subjects,
                records(posts, chance).toList(),
                checks(
                        posts,
                        new Check(
                                "elsewhere",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether they are insured where the data do not reach, in another province for example, is not known."),
                        named(posts)),
                chief.stream().flatMap(personId -> links(posts, personId)).toList());
    }

    private static List<String> lotIds(Collection<Post> posts) {
        return posts.stream()
                .flatMap(post -> TraceRows.lotIds(post.row()).stream())
                .toList();
    }

    private static Stream<Evidence> records(Collection<Post> posts, double chance) {
        return posts.stream().flatMap(post -> Traces.evidence(post.row().get("records"), chance).stream());
    }

    private static Stream<Link> links(Collection<Post> posts, String personId) {
        return posts.stream()
                .filter(post -> post.personId().equals(personId))
                .flatMap(post -> Traces.links(post.row().get("links")).stream());
    }

    private static Check named(List<Post> posts) {
        long named = posts.stream()
                .filter(post -> TraceRows.isTrue(post.row(), "isNamed"))
                .count();
        return new Check(
                "named",
                named == 0 ? Check.Outcome.EXCLUDED : Check.Outcome.EXPLAINS,
                "%d of the %d posts are held by people whom the contractor's bid for the lot had named."
                        .formatted(named, posts.size()));
    }

    private List<Check> checks(List<Post> posts, Check... others) {
        return Stream.concat(
                        Stream.of(
                                new Check(
                                        "retired",
                                        Check.Outcome.EXCLUDED,
                                        "None of the %d people had reached the age of pensioners, 60 for men and 50 for women."
                                                .formatted(posts.stream()
                                                        .map(Post::personId)
                                                        .distinct()
                                                        .count())),
                                new Check(
                                        "data",
                                        Check.Outcome.EXCLUDED,
                                        "In %d months or more of each post the contractor insures at least %d others, but not the holder in any month of it."
                                                .formatted(settings.months(), settings.insured())),
                                new Check(
                                        "labour-contract",
                                        Check.Outcome.NOT_CHECKABLE,
                                        "Whether the contractor has labour contracts with them and pays their wages is not known.")),
                        Stream.of(others))
                .toList();
    }
}

package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 一人多项目: one person heads two building sites at the same time. */
@Component
final class ManagerOfTwoSites implements MarketRule {

    private static final Pattern TERM = Pattern.compile("(\\d{1,4})\\s*(日历天|天|日|个月|月|年)");
    private static final Pattern PHASE = Pattern.compile(
            "[(（][^()（）]*[)）]|第?[一二三四五六七八九十\\dⅠⅡⅢⅣA-Za-z]+(期|标段|标|包|段|阶段|批次?|区块|地块)|[#\\s·、-]|工程|施工|项目");
    private static final double MUCH = 0.75;
    private static final int LONG = 10;

    /**
     * @param days during which both sites are under way, at the least
     * @param graveDays from which on it needs an explanation: the end of one works and the beginning of the next often meet
     * @param assumedDays how long works take at the most where neither their end nor their term is known
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.manager-of-two-sites", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("30") @Min(1) int days,
            @DefaultValue("90") @Min(1) int graveDays,
            @DefaultValue("365") @Min(1) int assumedDays) {}

    /** A site that somebody heads, and from when to when. */
    private record Post(Record row, LocalDate since, LocalDate until, boolean isAssumed) {

        String text(String column) {
            return row.get(column).asString();
        }

        Set<String> all(String column) {
            return Set.copyOf(row.get(column).asList(Value::asString));
        }
    }

    private record Pair(Post one, Post other) {

        LocalDate since() {
            return one.since().isAfter(other.since()) ? one.since() : other.since();
        }

        LocalDate until() {
            return one.until().isBefore(other.until()) ? one.until() : other.until();
        }

        boolean isAssumed() {
            return one.isAssumed() || other.isAssumed();
        }
    }

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    ManagerOfTwoSites(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C02";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("constructors-21");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var byPerson = graph.read(query, Map.of()).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("personId").asString(), TreeMap::new, Collectors.toList()));
        var found = byPerson.values().stream()
                .map(this::pairs)
                .filter(pairs -> !pairs.isEmpty())
                .toList();
        double chance = Traces.share(found.size(), byPerson.size());
        return found.stream().map(pairs -> finding(pairs, chance)).toList();
    }

    private List<Pair> pairs(List<Record> rows) {
        var posts = rows.stream().flatMap(row -> post(row).stream()).toList();
        var pairs = new ArrayList<Pair>();
        for (int at = 0; at < posts.size(); at++) {
            for (int next = at + 1; next < posts.size(); next++) {
                var pair = new Pair(posts.get(at), posts.get(next));
                if (ChronoUnit.DAYS.between(pair.since(), pair.until()) >= settings.days()
                        && !isOneProject(pair.one(), pair.other())) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** From when to when; none where a change of the manager leaves that open. */
    private List<Post> post(Record row) {
        var since = first(Rows.day(row, "since"), Rows.day(row, "issuedOn"), Rows.day(row, "signedOn"));
        var until = earlier(Rows.day(row, "until"), Rows.day(row, "completedOn"));
        for (Value change : row.get("changes").asList(change -> change)) {
            var name = Rows.text(row, "name");
            var on = Rows.day(change, "on");
            if (on == null || name == null) {
                return List.of();
            }
            if (name.equals(Rows.text(change, "before"))) {
                until = earlier(until, on);
            } else if (name.equals(Rows.text(change, "after"))) {
                since = on;
            } else {
                return List.of();
            }
        }
        if (since == null) {
            return List.of();
        }
        var term = term(Rows.text(row, "term"), since);
        var end = first(until, term, since.plusDays(settings.assumedDays()));
        return end == null || end.isBefore(since)
                ? List.of()
                : List.of(new Post(row, since, end, until == null && term == null));
    }

    private static @Nullable LocalDate first(@Nullable LocalDate... days) {
        for (var day : days) {
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** When works that begin on a day end by contract; null where the contract does not say. */
    private static @Nullable LocalDate term(@Nullable String term, LocalDate since) {
        var matcher = TERM.matcher(term == null ? "" : term);
        if (!matcher.find()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "年" -> number > 20 ? null : since.plusYears(number);
            case "个月", "月" -> since.plusMonths(number);
            default -> since.plusDays(number);
        };
    }

    /** Whether both belong to one contract or project, or to parts of one, as far as codes and names tell. */
    private static boolean isOneProject(Post one, Post other) {
        var contractId = Rows.text(one.row(), "contractId");
        return !Collections.disjoint(one.all("projects"), other.all("projects"))
                || !Collections.disjoint(one.all("lotIds"), other.all("lotIds"))
                || (contractId != null && contractId.equals(Rows.text(other.row(), "contractId")))
                || isAlike(Rows.text(one.row(), "title"), Rows.text(other.row(), "title"));
    }

    private static boolean isAlike(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        var stem = PHASE.matcher(one).replaceAll("");
        var otherStem = PHASE.matcher(other).replaceAll("");
        int shorter = Math.min(stem.length(), otherStem.length());
        int alike = 0;
        while (alike < shorter && stem.charAt(alike) == otherStem.charAt(alike)) {
            alike++;
        }
        return stem.equals(otherStem) || (alike >= LONG && alike >= MUCH * shorter);
    }

    private Finding finding(List<Pair> pairs, double chance) {
        var posts = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        var personId = posts.getFirst().text("personId");
        boolean isAssumed = pairs.stream().allMatch(Pair::isAssumed);
        return new Finding(
                slug(),
                isAssumed || days(pairs) < settings.graveDays() ? Grade.LEAD : grade(),
                Reach.MARKET,
                posts.stream().flatMap(post -> post.all("lotIds").stream()).toList(),
                Stream.concat(
                                posts.stream().map(post -> Subject.contractor(post.text("builderId"))),
                                Stream.of(Subject.constructor(personId)))
                        .toList(),
                posts.stream().map(post -> evidence(post, chance)).toList(),
                checks(pairs, isAssumed),
                posts.stream()
                        .map(post -> Steps.of(
                                Steps.company(post.text("builderId")),
                                "NAMES",
                                Steps.person(personId),
                                post.since(),
                                Rows.text(post.row(), "contractId")))
                        .toList());
    }

    /** For how long at the most both sites of a pair are under way. */
    private static long days(List<Pair> pairs) {
        return pairs.stream()
                .mapToLong(pair -> ChronoUnit.DAYS.between(pair.since(), pair.until()))
                .max()
                .orElse(0);
    }

    private static Evidence evidence(Post post, double chance) {
        return Evidence.ofPattern(
                post.text("kind"),
                post.text("node"),
                "Permit",
                post.text("permitId"),
                "%s %s–%s%s".formatted(post.text("permitId"), post.since(), post.until(), post.isAssumed() ? "?" : ""),
                post.text("builderId"),
                post.row().get("source").asLong(0),
                post.row().get("importId").asString(""),
                chance);
    }

    private List<Check> checks(List<Pair> pairs, boolean isAssumed) {
        return List.of(
                new Check(
                        "overlap",
                        isAssumed ? Check.Outcome.NOT_CHECKABLE : Check.Outcome.EXCLUDED,
                        isAssumed
                                ? "When one of the sites ends is not known, and no term; it is taken to last %d days at the most."
                                        .formatted(settings.assumedDays())
                                : "The sites are under way at the same time for %d days, by their ends or their terms."
                                        .formatted(days(pairs))),
                new Check(
                        "one-project",
                        Check.Outcome.EXCLUDED,
                        "The sites have no project, lot or contract in common, and their names are not those of parts of one."),
                new Check(
                        "replaced",
                        Check.Outcome.EXCLUDED,
                        "No change of the manager is recorded that parts the times."),
                new Check(
                        "stopped",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether one site had stood still for more than 120 days, or was done though not recorded so, is not known."));
    }
}

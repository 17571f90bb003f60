package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 投标文件混装: a file of one bid bears the name of another bidder, as far as names and authors of files tell. */
@Component
final class MixedUpFiles implements LotRule {

    private static final Pattern LEGAL_FORM = Pattern.compile("(股份)?(有限)?(责任)?公司$");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final int FIRMS = 2;

    /**
     * @param shortest characters of a name without its legal form
     * @param list files that name so many other bidders are lists
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.mixed-up-files", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("4") @Min(2) int shortest,
            @DefaultValue("3") @Min(2) int list) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    MixedUpFiles(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B10";
    }

    @Override
    public Grade grade() {
        return Grade.DEEMED;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-5");
    }

    @Override
    public Record settings() {
        return settings;
    }

    /**
     * A name as it may stand in a file.
     *
     * @param text folded
     * @param isWhole whether nothing of the name is left out
     */
    private record Name(String text, boolean isWhole) {}

    /**
     * A bid by the names it goes by.
     *
     * @param leader id of the company that leads
     * @param own all that may rightly stand in its files: names of all its companies and their credit codes, folded
     * @param telling names that tell it in files of others, whole ones first
     */
    private record Named(String bidId, String leader, List<String> own, List<Name> telling) {}

    /** A file of one bid that bears the name of another. */
    private record Borne(Named own, Named other, boolean isWhole, Evidence evidence) {

        String tied() {
            return Stream.of(own.leader(), other.leader()).sorted().collect(Collectors.joining(" "));
        }
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        var found = new ArrayList<Finding>();
        graph.stream(query, Map.of("lotIds", lotIds), row -> found.addAll(findings(row)));
        return found;
    }

    /** Each text of a lot is compared with the names of its other bidders: O(texts · bidders). */
    private List<Finding> findings(org.neo4j.driver.Record row) {
        var lotId = row.get("lotId").asString();
        var told = row.get("told").asList(text -> folded(text.asString()));
        var bids = row.get("bids").asList(bid -> named(bid, told)).stream()
                .collect(Collectors.toMap(Named::bidId, Function.identity(), (one, same) -> one, TreeMap::new));
        var byTie = row.get("files").asList(file -> file).stream()
                .flatMap(file -> borne(file, bids).stream())
                .collect(Collectors.groupingBy(Borne::tied, TreeMap::new, Collectors.toList()));
        return byTie.values().stream().map(some -> finding(lotId, some)).toList();
    }

    /** A name that stands in a text of the tender may stand in any file. */
    private Named named(Value bid, List<String> told) {
        var companies = bid.get("companies").asList(company -> company);
        var own = companies.stream()
                .flatMap(company -> Stream.concat(
                        Stream.of(company.get("id").asString()), company.get("names").asList(Value::asString).stream()))
                .map(MixedUpFiles::folded)
                .distinct()
                .toList();
        var names = Stream.concat(
                own.stream().map(name -> new Name(name, true)),
                own.stream()
                        .map(name -> LEGAL_FORM.matcher(name).replaceFirst(""))
                        .filter(name -> !own.contains(name))
                        .distinct()
                        .map(name -> new Name(name, false)));
        return new Named(
                bid.get("bidId").asString(),
                companies.isEmpty() ? "" : companies.getFirst().get("id").asString(),
                own,
                names.filter(name -> name.text().length() >= settings.shortest())
                        .filter(name -> told.stream().noneMatch(text -> text.contains(name.text())))
                        .toList());
    }

    /** Brackets and blanks are written as anybody likes. */
    private static String folded(String text) {
        return BLANKS.matcher(text.replace('（', '(').replace('）', ')')).replaceAll("");
    }

    private List<Borne> borne(Value file, Map<String, Named> bids) {
        var own = bids.get(file.get("bidId").asString());
        if (own == null) {
            return List.of();
        }
        var borne = new ArrayList<Borne>();
        for (Value text : file.get("texts").values()) {
            var written = folded(text.asString());
            var named = bids.values().stream()
                    .filter(other -> !other.leader().equals(own.leader()))
                    .flatMap(other -> bornBy(written, own, other).stream()
                            .map(name -> new Borne(own, other, name.isWhole(), evidence(file, text.asString(), own))))
                    .toList();
            if (named.size() < settings.list()) {
                borne.addAll(named);
            }
        }
        return borne;
    }

    /** The name of another that stands there: its whole name or else a short one, unless it is part of a name of the bidder's own. */
    private static Optional<Name> bornBy(String written, Named own, Named other) {
        return other.telling().stream()
                .filter(name -> written.contains(name.text())
                        && own.own().stream().noneMatch(rightly -> rightly.contains(name.text())))
                .findFirst();
    }

    private static Evidence evidence(Value file, String text, Named own) {
        return Evidence.ofValue(
                "FOREIGN_CONTENT",
                file.get("node").asString(),
                "BidFile",
                file.get("id").asString(),
                text,
                own.leader(),
                file.get("source").asLong(0),
                file.get("importId").asString(""),
                FIRMS,
                null);
    }

    private Finding finding(String lotId, List<Borne> some) {
        var first = some.getFirst();
        boolean isWhole = some.stream().anyMatch(Borne::isWhole);
        return Finding.amongBidders(
                slug(),
                isWhole ? Grade.DEEMED : Grade.LEAD,
                lotId,
                List.of(first.own().leader(), first.other().leader()),
                some.stream().map(Borne::evidence).toList(),
                checks(isWhole));
    }

    private List<Check> checks(boolean isWhole) {
        return List.of(
                new Check(
                        "own-name",
                        Check.Outcome.EXCLUDED,
                        isWhole
                                ? "The whole name or credit code of the other stands there, and is no part of the bidder's own names or its partners'."
                                : "The name of the other without its legal form stands there, and is no part of the bidder's own names or its partners'."),
                new Check(
                        "tender-text",
                        Check.Outcome.EXCLUDED,
                        "The name stands in no name of the lot, the project, the buyer or the agency."),
                new Check(
                        "list",
                        Check.Outcome.EXCLUDED,
                        "Less than %d other bidders are named there.".formatted(settings.list())),
                new Check("content", Check.Outcome.NOT_CHECKABLE, "What the file holds was not imported; open it."));
    }
}

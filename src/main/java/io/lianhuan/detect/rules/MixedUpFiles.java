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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * A bid by the names it goes by.
     *
     * @param leader id of the company that leads
     * @param names of all its companies and their credit codes, folded
     */
    private record Named(String bidId, String leader, List<String> names) {}

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

    private List<Finding> findings(org.neo4j.driver.Record row) {
        var lotId = row.get("lotId").asString();
        var told = row.get("told").asList(text -> folded(text.asString()));
        var bids = row.get("bids").asList(MixedUpFiles::named);
        var byTie = row.get("files").asList(file -> file).stream()
                .flatMap(file -> borne(file, told, bids).stream())
                .collect(Collectors.groupingBy(Borne::tied, TreeMap::new, Collectors.toList()));
        return byTie.values().stream().map(some -> finding(lotId, some)).toList();
    }

    private static Named named(Value bid) {
        var companies = bid.get("companies").asList(company -> company);
        return new Named(
                bid.get("bidId").asString(),
                companies.isEmpty() ? "" : companies.getFirst().get("id").asString(),
                companies.stream()
                        .flatMap(company -> Stream.concat(
                                Stream.of(company.get("id").asString()),
                                company.get("names").asList(Value::asString).stream()))
                        .map(MixedUpFiles::folded)
                        .toList());
    }

    /** Brackets and blanks are written as anybody likes. */
    private static String folded(String text) {
        return text.replace('（', '(').replace('）', ')').replaceAll("\\s", "");
    }

    private List<Borne> borne(Value file, List<String> told, List<Named> bids) {
        var own = bids.stream()
                .filter(bid -> bid.bidId().equals(file.get("bidId").asString()))
                .findFirst();
        if (own.isEmpty()) {
            return List.of();
        }
        var right = Stream.concat(told.stream(), own.get().names().stream()).toList();
        var borne = new ArrayList<Borne>();
        for (Value text : file.get("texts").values()) {
            var named = bids.stream()
                    .filter(other -> !other.leader().equals(own.get().leader()))
                    .flatMap(other -> borne(file, text.asString(), own.get(), other, right).stream())
                    .toList();
            if (named.size() < settings.list()) {
                borne.addAll(named);
            }
        }
        return borne;
    }

    /** By its whole name if that stands there, or else by a short one. */
    private List<Borne> borne(Value file, String text, Named own, Named other, List<String> right) {
        var written = folded(text);
        return other.names().stream()
                .flatMap(name -> Stream.of(name, LEGAL_FORM.matcher(name).replaceFirst("")))
                .distinct()
                .filter(name -> name.length() >= settings.shortest()
                        && written.contains(name)
                        && right.stream().noneMatch(rightly -> rightly.contains(name)))
                .max(Comparator.comparing(other.names()::contains))
                .map(name -> new Borne(own, other, other.names().contains(name), evidence(file, text, own)))
                .stream()
                .toList();
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

package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 规避招标/拆分: a buyer cuts one thing into parts that are each too small to be tendered, and does not tender them openly. */
@Component
final class SplitTender implements MarketRule {

    private static final double FEN = 100.0;
    private static final int SHORTEST_NAME = 4;

    /** What parts of one thing are told apart by: brackets, numbers of parts and phases, and the kind of contract at the end. */
    private static final Pattern PART =
            Pattern.compile("\\([^)]*\\)|第?[一二三四五六七八九十0-9A-Z]+(?:标段|标包|标|期|段|包|批次|批|区)|(?:施工|工程|项目|采购|监理|设计|EPC)$");

    /**
     * @param days between the first and the last part
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.split-tender", ignoreUnknownFields = false)
    record Settings(@DefaultValue("90") @Min(1) int days) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    SplitTender(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "A01";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("tender-law-49", "mandatory-tender-5");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    /** A lot that may be a part of something larger. */
    private record Part(
            String lotId,
            String name,
            String stem,
            MandatoryTender kind,
            long amount,
            LocalDate at,
            int round,
            String buyer,
            @Nullable String code,
            Record row) {

        static Part of(Record row) {
            var name = row.get("name").asString();
            return new Part(
                    row.get("lotId").asString(),
                    name,
                    SplitTender.stem(name),
                    MandatoryTender.of(Rows.text(row, "kind")),
                    row.get("amount").asLong(),
                    row.get("at").asLocalDate(),
                    row.get("round").asInt(1),
                    row.get("buyerId").asString(),
                    Rows.text(row, "investmentCode"),
                    row);
        }

        boolean isSmall() {
            return amount < kind.from(at);
        }

        /** Whether it was tendered in the open, which evades nothing. */
        boolean isOpen() {
            var method = Rows.text(row, "method");
            return method == null ? !row.get("mandatory").isFalse() : method.contains("公开");
        }
    }

    /** Parts of one thing, in the order of their days. */
    private record Split(List<Part> parts) {

        long sum() {
            return parts.stream().mapToLong(Part::amount).sum();
        }

        Part last() {
            return parts.getLast();
        }

        boolean isEvasion() {
            return parts.size() > 1
                    && sum() >= last().kind().from(last().at())
                    && parts.stream().anyMatch(part -> !part.isOpen());
        }
    }

    @Override
    public List<Finding> findIn(Market market) {
        var parts = graph.read(query, Map.of()).stream()
                .map(Part::of)
                .filter(Part::isSmall)
                .toList();
        return by(parts, Part::buyer).values().stream()
                .map(this::splits)
                .filter(splits -> !splits.isEmpty())
                .map(this::finding)
                .toList();
    }

    /** What a buyer cut, of one kind each. */
    private List<Split> splits(List<Part> ofBuyer) {
        return by(ofBuyer, Part::kind).values().stream()
                .flatMap(ofKind -> things(ofKind).values().stream())
                .flatMap(thing -> windows(lastRounds(thing)).stream())
                .filter(Split::isEvasion)
                .toList();
    }

    /** By investment project; a part whose code is not known goes with the only project of its name. */
    private static Map<String, List<Part>> things(List<Part> parts) {
        var byName = by(parts, Part::stem);
        return by(parts, part -> thing(part, byName.getOrDefault(part.stem(), List.of())));
    }

    private static String thing(Part part, List<Part> sameName) {
        if (part.code() != null) {
            return part.code();
        }
        if (part.stem().length() < SHORTEST_NAME) {
            return part.lotId();
        }
        var codes = sameName.stream()
                .flatMap(same -> Stream.ofNullable(same.code()))
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.getFirst() : part.stem();
    }

    /** A lot that failed and was tendered again counts once. */
    private static List<Part> lastRounds(List<Part> thing) {
        return by(thing, Part::name).values().stream()
                .flatMap(same -> {
                    int last = same.stream().mapToInt(Part::round).max().orElse(1);
                    return same.stream().filter(part -> part.round() == last);
                })
                .sorted(Comparator.comparing(Part::at).thenComparing(Part::lotId))
                .toList();
    }

    /** Runs of parts that lie within the days allowed, each part in one run. */
    private List<Split> windows(List<Part> parts) {
        var windows = new ArrayList<Split>();
        int from = 0;
        for (int to = 1; to <= parts.size(); to++) {
            if (to == parts.size()
                    || parts.get(to).at().isAfter(parts.get(from).at().plusDays(settings.days()))) {
                windows.add(new Split(parts.subList(from, to)));
                from = to;
            }
        }
        return windows;
    }

    private static <K extends Comparable<K>> Map<K, List<Part>> by(Collection<Part> parts, Function<Part, K> key) {
        return parts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    /** What all parts of one thing have in common of their names. */
    static String stem(String name) {
        var stem = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var before = "";
        while (!stem.equals(before)) {
            before = stem;
            stem = PART.matcher(stem).replaceAll("");
        }
        return stem;
    }

    private Finding finding(List<Split> splits) {
        var parts = splits.stream().flatMap(split -> split.parts().stream()).toList();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                parts.stream().map(Part::lotId).toList(),
                List.of(Subject.buyer(parts.getFirst().buyer())),
                parts.stream().map(SplitTender::evidence).toList(),
                List.of(
                        threshold(splits),
                        investment(splits),
                        open(parts),
                        new Check(
                                "re-tender",
                                Check.Outcome.EXCLUDED,
                                "A lot that failed and was tendered again is counted once."),
                        new Check(
                                "public-money",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether the money is public, for which alone the limits hold, is not on record.")));
    }

    private static Evidence evidence(Part part) {
        var row = part.row();
        return Evidence.ofRecord(
                "LOT",
                row.get("node").asString(),
                "Lot",
                part.lotId(),
                "%s, %s, %,.2f yuan, %s"
                        .formatted(
                                part.name(),
                                part.at(),
                                part.amount() / FEN,
                                Objects.requireNonNullElse(
                                        Rows.text(row, "method"), part.isOpen() ? "" : "not a mandatory tender")),
                part.buyer(),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }

    private static Check threshold(List<Split> splits) {
        return new Check(
                "threshold",
                Check.Outcome.EXCLUDED,
                splits.stream()
                        .map(split -> "%d parts are worth %,.2f yuan together; from %,.0f on they had to be tendered"
                                .formatted(
                                        split.parts().size(),
                                        split.sum() / FEN,
                                        split.last().kind().from(split.last().at()) / FEN))
                        .collect(Collectors.joining(". ", "", ".")));
    }

    private static Check investment(List<Split> splits) {
        boolean isKnown =
                splits.stream().flatMap(split -> split.parts().stream()).allMatch(part -> part.code() != null);
        return isKnown
                ? new Check(
                        "investment-code",
                        Check.Outcome.EXCLUDED,
                        "The parts have the same investment code, so they are one investment project: "
                                + splits.stream()
                                        .flatMap(split ->
                                                Stream.ofNullable(split.last().code()))
                                        .collect(Collectors.joining(", ")))
                : new Check(
                        "investment-code",
                        Check.Outcome.NOT_CHECKABLE,
                        "Not all parts have an investment code; they are told to belong together by their names.");
    }

    private static Check open(List<Part> parts) {
        return new Check(
                "open-tender",
                Check.Outcome.EXCLUDED,
                "%d of %d parts were not tendered in the open."
                        .formatted(parts.stream().filter(part -> !part.isOpen()).count(), parts.size()));
    }
}

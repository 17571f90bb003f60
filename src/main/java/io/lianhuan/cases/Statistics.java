package io.lianhuan.cases;

import io.lianhuan.cases.law.LawFile;
import io.lianhuan.cases.law.Reasons;
import io.lianhuan.detect.Leads;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The numbers of the closed loop, counted from the store whenever they are asked for. */
@Component
class Statistics {

    private static final Set<String> OVER = Set.of("REPORTED", "CLOSED");
    private static final Set<String> GONE = Set.of("DECLINED", "MERGED");
    private static final String UNKNOWN = "（未注明）";

    private final Graph graph;
    private final Statement alerts;
    private final Leads leads;
    private final Reasons reasons;
    private final Today today;
    private final List<RateDefinition> rates;

    Statistics(Graph graph, Leads leads, Reasons reasons, Today today) {
        this.graph = graph;
        this.alerts = graph.statement("cases/for-statistics");
        this.leads = leads;
        this.reasons = reasons;
        this.today = today;
        this.rates = LawFile.unique(
                "rates", LawFile.read("rates", new TypeReference<List<RateDefinition>>() {}), RateDefinition::id);
        rates.forEach(rate -> {
            Row.NONE.count(rate.numerator());
            Row.NONE.count(rate.denominator());
        });
    }

    /** What rows stand for. */
    enum StatisticsBy {
        BATCH,
        DISTRICT,
        RULE,
        MONTH
    }

    /** What a rate means. */
    record RateDefinition(String id, String title, String numerator, String denominator, String definition) {}

    /** A rate of a row. */
    record Rate(
            String id,
            String title,
            int numerator,
            int denominator,
            @Nullable Double percent,
            String definition) {

        static Rate of(RateDefinition rate, Row row) {
            int numerator = row.count(rate.numerator());
            int denominator = row.count(rate.denominator());
            var percent = denominator == 0
                    ? null
                    : BigDecimal.valueOf(100L * numerator)
                            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP)
                            .doubleValue();
            return new Rate(rate.id(), rate.title(), numerator, denominator, percent, rate.definition());
        }
    }

    /** How many are unfounded for a reason. */
    record ReasonCount(String code, String title, int count) {}

    /** A row of statistics. */
    record Row(
            String key,
            String title,
            int issued,
            int received,
            int verified,
            int onTime,
            int founded,
            int unfounded,
            int filed,
            int transferred,
            int done,
            int overdue,
            @Nullable Double medianDays,
            List<Rate> rates,
            List<ReasonCount> unfoundedReasons) {

        static final Row NONE = new Row("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, List.of(), List.of());

        int count(String what) {
            return switch (what) {
                case "issued" -> issued;
                case "received" -> received;
                case "verified" -> verified;
                case "onTime" -> onTime;
                case "founded" -> founded;
                case "filed" -> filed;
                case "done" -> done;
                case "overdue" -> overdue;
                default -> throw new IllegalStateException("law/rates.yaml counts the unknown '%s'".formatted(what));
            };
        }

        private Row with(List<Rate> computed) {
            return new Row(
                    key,
                    title,
                    issued,
                    received,
                    verified,
                    onTime,
                    founded,
                    unfounded,
                    filed,
                    transferred,
                    done,
                    overdue,
                    medianDays,
                    computed,
                    unfoundedReasons);
        }
    }

    List<RateDefinition> definitions() {
        return rates;
    }

    /** A row for each group in the order of its key, and last all of them together. */
    List<Row> rows(
            StatisticsBy by,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String batch,
            @Nullable String district,
            List<String> districts) {
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("from", from);
        arguments.put("until", until);
        arguments.put("batch", batch);
        arguments.put("district", district == null ? null : Actors.prefix(district));
        arguments.put("districts", districts);
        var all = graph.read(alerts, arguments).stream()
                .map(row -> row.get("alert"))
                .filter(alert -> !GONE.contains(alert.get("state").asString()))
                .toList();
        var groups = new TreeMap<String, List<Value>>();
        all.forEach(alert -> keys(by, alert)
                .forEach(key ->
                        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(alert)));
        return Stream.concat(
                        groups.entrySet().stream()
                                .map(group -> row(group.getKey(), title(by, group.getKey()), group.getValue())),
                        Stream.of(row("", "合计", all)))
                .toList();
    }

    private static List<String> keys(StatisticsBy by, Value alert) {
        return switch (by) {
            case BATCH -> List.of(alert.get("batch").asString(UNKNOWN));
            case DISTRICT -> List.of(alert.get("district").asString(UNKNOWN));
            case RULE -> {
                var rules = alert.get("rules").asList(Value::asString, List.<String>of());
                yield rules.isEmpty() ? List.of(UNKNOWN) : rules;
            }
            case MONTH ->
                List.of(alert.get("issuedAt")
                        .asZonedDateTime()
                        .withZoneSameInstant(Today.BEIJING)
                        .toLocalDate()
                        .toString()
                        .substring(0, "yyyy-MM".length()));
        };
    }

    private String title(StatisticsBy by, String key) {
        return by == StatisticsBy.RULE ? leads.ruleTitle(key) : key;
    }

    private Row row(String key, String title, List<Value> group) {
        var counted = new Row(
                key,
                title,
                group.size(),
                count(group, alert -> has(alert, "receivedAt")),
                count(group, alert -> has(alert, "concludedAt")),
                count(group, alert -> alert.get("wasOnTime").asBoolean(false)),
                count(group, alert -> alert.get("conclusion").asString("").endsWith("FOUNDED") && !isUnfounded(alert)),
                count(group, Statistics::isUnfounded),
                count(group, alert -> has(alert, "filedAt")),
                count(group, alert -> isTransferred(alert.get("disposal").asString(""))),
                count(group, alert -> OVER.contains(alert.get("state").asString())),
                count(group, this::isOverdue),
                medianDays(group),
                List.of(),
                unfoundedReasons(group));
        return counted.with(rates.stream().map(rate -> Rate.of(rate, counted)).toList());
    }

    private static boolean isUnfounded(Value alert) {
        return "UNFOUNDED".equals(alert.get("conclusion").asString(""));
    }

    private static boolean isTransferred(String disposal) {
        return !disposal.isEmpty() && MoveInput.Disposal.valueOf(disposal).isTransfer();
    }

    private boolean isOverdue(Value alert) {
        var due = Rows.day(alert, "dueOn");
        var reported = alert.get("reportedAt");
        var day = reported.isNull()
                ? today.day()
                : reported.asZonedDateTime().withZoneSameInstant(Today.BEIJING).toLocalDate();
        return due != null && has(alert, "receivedAt") && day.isAfter(due);
    }

    private static int count(List<Value> group, Predicate<Value> what) {
        return (int) group.stream().filter(what).count();
    }

    private static boolean has(Value alert, String time) {
        return !alert.get(time).isNull();
    }

    private static @Nullable Double medianDays(List<Value> group) {
        var days = group.stream()
                .filter(alert -> has(alert, "concludedAt"))
                .map(alert -> days(
                        alert.get("issuedAt").asZonedDateTime(),
                        alert.get("concludedAt").asZonedDateTime()))
                .sorted()
                .toList();
        int middle = days.size() / 2;
        return days.isEmpty()
                ? null
                : days.size() % 2 == 1
                        ? Double.valueOf(days.get(middle))
                        : Double.valueOf((days.get(middle - 1) + days.get(middle)) / 2.0);
    }

    private static long days(ZonedDateTime from, ZonedDateTime to) {
        return ChronoUnit.DAYS.between(
                from.withZoneSameInstant(Today.BEIJING).toLocalDate(),
                to.withZoneSameInstant(Today.BEIJING).toLocalDate());
    }

    private List<ReasonCount> unfoundedReasons(List<Value> group) {
        var counts = new TreeMap<String, Integer>();
        group.stream()
                .filter(Statistics::isUnfounded)
                .map(alert -> alert.get("unfoundedReason").asString("OTHER"))
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new ReasonCount(
                        entry.getKey(),
                        Objects.requireNonNull(reasons.title(Reasons.UNFOUNDED, entry.getKey())),
                        entry.getValue()))
                .toList();
    }

    /** Arguments in the order of a row, for tables. */
    static Map<String, String> cells(Row row) {
        var cells = new java.util.LinkedHashMap<String, String>();
        cells.put("分组", row.title().isEmpty() ? row.key() : row.title());
        cells.put("下发", Integer.toString(row.issued()));
        cells.put("接收", Integer.toString(row.received()));
        cells.put("已核查", Integer.toString(row.verified()));
        cells.put("按时", Integer.toString(row.onTime()));
        cells.put("属实", Integer.toString(row.founded()));
        cells.put("不属实", Integer.toString(row.unfounded()));
        cells.put("立案", Integer.toString(row.filed()));
        cells.put("移送", Integer.toString(row.transferred()));
        cells.put("办结", Integer.toString(row.done()));
        cells.put("超期", Integer.toString(row.overdue()));
        cells.put("用时中位数（天）", row.medianDays() == null ? "" : row.medianDays().toString());
        row.rates().forEach(rate -> {
            cells.put(
                    rate.title() + "%",
                    rate.percent() == null ? "" : rate.percent().toString());
            cells.put(rate.title() + " 分子/分母", rate.numerator() + "/" + rate.denominator());
        });
        return cells;
    }
}

package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Page;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** Cases, referrals back and credit entries as lists, and how the latter two begin. */
@Component
class Cases {

    private static final int LONGEST_BAR = 60;

    private final Graph graph;
    private final Matters matters;
    private final Births births;
    private final Terms terms;
    private final Today today;
    private final Statement page;
    private final Statement byIds;
    private final Statement referral;
    private final Statement createReverse;
    private final Statement createCredit;

    Cases(Graph graph, Matters matters, Births births, Terms terms, Today today) {
        this.graph = graph;
        this.matters = matters;
        this.births = births;
        this.terms = terms;
        this.today = today;
        this.page = graph.statement("cases/matters-page");
        this.byIds = graph.statement("cases/by-ids");
        this.referral = graph.statement("cases/referral");
        this.createReverse = graph.statement("cases/create-reverse");
        this.createCredit = graph.statement("cases/create-credit");
    }

    /** A document of procuratorate or police. */
    record RegisterReverseInput(
            @Nullable String referralId,
            @Nullable String document,
            @Nullable String sender,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable String facts,
            @Nullable LocalDate actOn,
            @Nullable List<String> companyIds) {}

    /** Of which penalty notice is given. */
    record NoticeCreditInput(String caseId, String companyId, String kind, int months) {}

    /** A page of one kind, the latest first. */
    <T extends MatterView> Page<T> page(
            String flow,
            @Nullable String state,
            @Nullable String mine,
            List<String> districts,
            int first,
            @Nullable String after,
            BiFunction<Value, Double, T> view) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var ranks = new HashMap<String, Double>();
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("flow", flow);
        arguments.put("state", state);
        arguments.put("mine", mine);
        arguments.put("districts", districts);
        arguments.put("afterRank", place.rank());
        arguments.put("afterId", place.id());
        arguments.put("limit", size + 1);
        var rows = graph.read(page, arguments);
        var read = rows.stream()
                .map(row -> {
                    double rank = row.get("rank").asDouble();
                    var shown = view.apply(row.get("matter"), rank);
                    ranks.put(shown.id(), rank);
                    return shown;
                })
                .toList();
        int total =
                rows.stream().findFirst().map(row -> row.get("total").asInt()).orElse(0);
        return Page.of(
                read, size, after != null, total, one -> Objects.requireNonNull(ranks.get(one.id())), MatterView::id);
    }

    /** One of that kind. */
    Optional<Value> one(String flow, String id, List<String> districts) {
        return graph.read(byIds, Map.of("ids", List.of(id))).stream()
                .map(row -> row.get("matter"))
                .filter(found -> found.get("flow").asString().equals(flow))
                .filter(found -> districts.isEmpty()
                        || found.get("district").isNull()
                        || districts.stream().anyMatch(found.get("district").asString()::startsWith))
                .findFirst();
    }

    /** Registers what was handed to the office; the same document twice is refused. */
    Value register(Actor actor, RegisterReverseInput input) {
        require(actor.parts().contains(Part.DISPATCHER), "登记反向衔接由分办人办理");
        var stated = stated(input.referralId());
        var document = first(input.document(), stated == null ? null : input.referralId());
        var sender = first(input.sender(), stated == null ? null : Rows.text(stated.properties(), "sender"));
        require(document != null && sender != null, "须写明文书号和来文单位");
        var id = "FX-" + Hash.of(List.of(Objects.requireNonNull(document), Objects.requireNonNull(sender)));
        require(one("reverse", id, List.of()).isEmpty(), "文书 %s 已经登记".formatted(document));
        var companyIds = input.companyIds() != null
                ? input.companyIds()
                : stated == null ? List.<String>of() : stated.companyIds();
        var born = births.born("reverse", id, actor.name(), reverse(input, document, sender, companyIds, stated));
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("reverse", born);
        arguments.put("companyIds", companyIds);
        arguments.put("referralId", input.referralId());
        graph.write(createReverse, arguments);
        matters.tell(actor, "reverse.REGISTER", id, Map.of("document", document));
        return one("reverse", id, List.of()).orElseThrow();
    }

    private record Stated(Value properties, List<String> companyIds) {}

    private @Nullable Stated stated(@Nullable String referralId) {
        if (referralId == null) {
            return null;
        }
        return graph.read(referral, Map.of("id", referralId)).stream()
                .map(row ->
                        new Stated(row.get("referral"), row.get("companyIds").asList(Value::asString)))
                .findFirst()
                .orElseThrow(() -> new BadInput("没有 %s 这一文书".formatted(referralId), null));
    }

    private Map<String, @Nullable Object> reverse(
            RegisterReverseInput input,
            String document,
            String sender,
            List<String> companyIds,
            @Nullable Stated stated) {
        var properties = stated == null ? Values.value(Map.of()) : stated.properties();
        var receivedOn = first(input.receivedOn(), Rows.day(properties, "receivedOn"), today.day());
        var reverse = new HashMap<String, @Nullable Object>();
        reverse.put("document", document);
        reverse.put("sender", sender);
        reverse.put("title", "%s %s".formatted(sender, document));
        reverse.put("facts", first(input.facts(), Rows.text(properties, "facts")));
        reverse.put("receivedOn", receivedOn);
        reverse.put(
                "dueOn",
                first(
                        input.dueOn(),
                        Rows.day(properties, "dueOn"),
                        terms.end("reverse-reply", Objects.requireNonNull(receivedOn))));
        reverse.put("actOn", input.actOn());
        reverse.put("companyIds", companyIds);
        reverse.put("lotIds", List.of());
        reverse.put("findingIds", List.of());
        reverse.put("rules", List.of());
        reverse.put("officers", List.of());
        reverse.put("played", List.of());
        return reverse;
    }

    /** Gives a company notice; only a penalty that nobody can contest any more is entered. */
    Value notice(Actor actor, NoticeCreditInput input) {
        var origin = matters.get(input.caseId());
        require("case".equals(origin.flow()), "%s 不是案件".formatted(input.caseId()));
        require(
                actor.parts().contains(Part.OFFICER) && origin.texts("officers").contains(actor.name()),
                "列入前告知由案件的两名承办人之一办理");
        require(origin.texts("companyIds").contains(input.companyId()), "该企业不是本案当事人");
        require(origin.day("decidedOn") != null, "没有行政处罚决定，不得列入信用；预警、线索和否决投标均不进入信用");
        require(CaseMoves.isFinal(origin, today.day()), "处罚决定尚未终局（至 %s 可复议诉讼），不得列入信用".formatted(origin.day("finalOn")));
        require(input.months() >= 1 && input.months() <= LONGEST_BAR, "限制期 1 至 %d 个月".formatted(LONGEST_BAR));
        var id = "XY-" + Hash.of(List.of(input.caseId(), input.companyId(), input.kind()));
        require(one("credit", id, List.of()).isEmpty(), "该企业已因本案告知“%s”".formatted(input.kind()));
        var credit = new HashMap<String, @Nullable Object>();
        credit.put("title", input.kind());
        credit.put("kind", input.kind());
        credit.put("document", origin.need("document"));
        credit.put("months", input.months());
        credit.put("companyIds", List.of(input.companyId()));
        credit.put("officers", origin.texts("officers"));
        credit.put("district", origin.text("district"));
        credit.put(
                "played",
                java.util.stream.Stream.concat(
                                origin.texts("officers").stream().map(name -> "OFFICER:" + name),
                                java.util.stream.Stream.of("NOTIFIER:" + actor.name()))
                        .sorted()
                        .toList());
        credit.put("objectionUntil", terms.end("credit-objection", today.day()));
        var born = births.born("credit", id, actor.name(), credit);
        graph.write(createCredit, Map.of("credit", born, "caseId", input.caseId(), "companyId", input.companyId()));
        matters.tell(actor, "credit.NOTICE", id, Map.of("case", input.caseId(), "company", input.companyId()));
        return one("credit", id, List.of()).orElseThrow();
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new BadInput(refusal, null);
        }
    }
}

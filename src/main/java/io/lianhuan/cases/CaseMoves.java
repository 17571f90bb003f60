package io.lianhuan.cases;

import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.law.PenaltyBook;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moves of cases need and bring with them. */
@Component
class CaseMoves implements Consequences {

    private final PenaltyBook penalties;
    private final Terms terms;
    private final Statement base;
    private final Statement packages;

    CaseMoves(Graph graph, PenaltyBook penalties, Terms terms) {
        this.penalties = penalties;
        this.terms = terms;
        this.base = graph.statement("cases/base");
        this.packages = graph.statement("cases/packages-of");
    }

    @Override
    public String flow() {
        return "case";
    }

    @Override
    public void of(Making making) {
        switch (making.move().action()) {
            case "PRESERVE" -> making.set("preservedOn", making.today());
            case "END_INVESTIGATION" -> endInvestigation(making);
            case "DECIDE" -> decide(making);
            case "SERVE" -> serve(making);
            case "CLOSE" -> making.set("closedAt", making.at());
            case "ENTER_CREDIT" ->
                making.require(
                        isFinal(making),
                        "处罚尚未终局（%s 前可复议诉讼），不得归集信用".formatted(making.before().day("finalOn")));
            case "TRANSFER" -> transfer(making);
            default -> {}
        }
    }

    private void endInvestigation(Making making) {
        var offence = making.input().offence();
        making.require(
                offence != null && penalties.has(offence),
                "须认定违法行为："
                        + penalties.offences().stream()
                                .map(one -> one.id() + ' ' + one.title())
                                .distinct()
                                .toList());
        making.set("offence", offence);
        var given = making.input().base();
        var amount =
                given == null ? known(making) : (Long) given.movePointRight(2).longValueExact();
        making.set("base", amount);
        making.set("baseSource", given == null ? "库内中标价、合同价或控制价" : "承办人核定");
    }

    private @Nullable Long known(Making making) {
        var row = making.work().run(base, Map.of("id", making.before().id())).getFirst();
        return row.get("amount").isNull() ? null : row.get("amount").asLong();
    }

    private void decide(Making making) {
        var before = making.before();
        var fine = making.input().fine();
        making.require(fine != null, "须给出罚款数额");
        LocalDate actOn =
                Objects.requireNonNullElse(before.day("actOn"), Objects.requireNonNull(before.day("filedOn")));
        var range = penalties.range(before.need("offence"), actOn, Rows.yuan(before.properties(), "base"));
        making.require(range.isPresent(), "没有可以计算的处罚幅度；须有违法行为和计罚基数");
        var computed = range.orElseThrow();
        making.require(
                isWithin(Objects.requireNonNull(fine), computed),
                "罚款 %s 元不在幅度内：%s".formatted(fine.toPlainString(), String.join("；", computed.arithmetic())));
        var frozen = making.work().run(packages, Map.of("ids", List.of(before.id()))).stream()
                .map(row -> row.get("package").get("manifestSha256").asString())
                .sorted()
                .toList();
        making.require(!frozen.isEmpty(), "作出决定前须固定证据（证据包），决定后取得的证据不能作为依据");
        making.set("frozenEvidence", frozen);
        making.set("fine", fine.movePointRight(2).longValueExact());
        making.set("decidedOn", making.today());
        making.set("arithmetic", computed.arithmetic());
        making.set(
                "clauses",
                computed.clauses().stream().map(clause -> clause.citation()).toList());
        making.set("serviceDueOn", terms.end("service", making.today()));
    }

    private static boolean isWithin(BigDecimal fine, PenaltyBook.Range range) {
        return fine.compareTo(range.low()) >= 0 && fine.compareTo(range.high()) <= 0;
    }

    private void serve(Making making) {
        var document = making.input().document();
        making.require(document != null && !document.isBlank(), "须写明处罚决定书文号");
        making.set("document", document);
        making.set("servedOn", making.today());
        making.set("finalOn", terms.end("appeal", making.today()));
    }

    static boolean isFinal(Making making) {
        return isFinal(making.before(), making.today());
    }

    /** Whether nobody can contest the penalty of a case any more. */
    static boolean isFinal(Matter one, LocalDate day) {
        var finalOn = one.day("finalOn");
        return finalOn != null && day.isAfter(finalOn);
    }

    private void transfer(Making making) {
        var receiver = making.input().receiver();
        making.require(receiver != null && !receiver.isBlank(), "移送须写明接收单位；移送后不得以罚款代替移送");
        making.set("receiver", receiver);
        making.set("transferAnswerDueOn", terms.end("transfer-answer", making.today()));
    }
}

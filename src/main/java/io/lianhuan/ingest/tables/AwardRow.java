package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Quote;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.TimeRange;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for an award, or the award (中标候选人, 中标结果).
 *
 * <p>A row is an award when it gives the notice of award or the day it was issued, or says so in 结果类型, and nobody gave
 * the award up. A first rank alone is only a candidate.
 */
@Table(number = 13, name = "awards", title = "中标候选人与结果")
record AwardRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"标段名称", "标段包名称", "标段(包)名称"}) @Nullable String lotName,
        @Column({"中标人代码", "中标候选人代码", "拟中标单位代码", "中标单位代码"}) List<CompanyId> winnerIds,

        @Column(
                value = {"中标人名称", "拟中标单位", "中标人", "中标单位", "中标候选人", "中标候选人名称"},
                key = true)
        List<OrganisationName> winnerNames,

        @Column({"排名", "名次"}) @Nullable String rank,
        @Column({"结果类型", "公示类型"}) @Nullable String resultKind,

        @Column(
                value = {"中标价", "中标金额", "中标价格", "拟中标价", "投标报价"},
                unit = {"价格单位", "中标价单位"})
        @Nullable
        Quote price,

        @Column({"币种"}) @Nullable String currency,
        @Column({"是否下浮率"}) @Nullable Boolean isRate,
        @Column({"项目负责人", "项目经理"}) @Nullable String managerName,
        @Column({"项目负责人身份证号", "项目经理身份证号"}) @Nullable PersonNumber managerNumber,
        @Column({"注册证书号", "项目负责人注册编号"}) @Nullable String managerCertificate,
        @Column({"公示起止时间"}) @Nullable TimeRange publicity,
        @Column({"中标通知书编号"}) @Nullable String noticeNumber,
        @Column({"发出日期", "中标通知书发出日期", "中标日期"}) @Nullable LocalDate issuedOn,
        @Column({"放弃原因", "放弃中标原因"}) @Nullable String abandonedReason,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    private static final Pattern RANK = Pattern.compile("(?:第)?(\\d{1,3}|[一二三四五六七八九十])(?:名|中标候选人|候选人)?");
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    AwardRow {
        Parties.required(winnerIds, winnerNames, "中标人代码", "中标人名称");
        ranked(rank);
        isAward(resultKind);
        if (!Boolean.TRUE.equals(isRate)) {
            PriceForm.of(price, "中标价");
        }
    }

    @Override
    public void state(Facts facts) {
        var winners = Parties.required(winnerIds, winnerNames, "中标人代码", "中标人名称");
        var lot = facts.lot(lotId, "name", lotName);
        for (int at = 0; at < winners.size(); at++) {
            state(facts, lot, winners.get(at), Parties.role(winners, at));
        }
        stateManager(facts, winners.getFirst().id());
    }

    private void state(Facts facts, NodeFact lot, Party winner, String role) {
        var form = Boolean.TRUE.equals(isRate) ? PriceForm.RATE : PriceForm.of(price, "中标价");
        var isAmount = form == PriceForm.AMOUNT;
        facts.relate(
                lot,
                isWon() ? RelationKind.WON_BY : RelationKind.SHORTLISTED,
                facts.company(winner),
                "role",
                role,
                "rank",
                ranked(rank),
                "price",
                price != null && isAmount ? Currency.yuan(price.amount(), currency) : null,
                "amount",
                price != null && isAmount ? Currency.foreign(price.amount(), currency) : null,
                "currency",
                Currency.foreignCode(currency),
                "priceText",
                price != null && !isAmount ? price.text() : null,
                "priceForm",
                form,
                "manager",
                managerName,
                "noticeNumber",
                noticeNumber,
                "at",
                issuedOn,
                "publicFrom",
                publicity == null ? null : publicity.from(),
                "publicUntil",
                publicity == null ? null : publicity.until(),
                "abandonedReason",
                abandonedReason);
    }

    private boolean isWon() {
        var stated = isAward(resultKind);
        return abandonedReason == null && (stated == null ? noticeNumber != null || issuedOn != null : stated);
    }

    private void stateManager(Facts facts, CompanyId winner) {
        if (managerNumber != null || Certificate.registration(managerCertificate) != null) {
            BidPerson.manager(managerName, managerNumber, managerCertificate)
                    .state(facts, facts.bid(lotId, winner), winner);
        }
    }

    private static @Nullable Boolean isAward(@Nullable String kind) {
        return switch (kind) {
            case null -> null;
            case "中标结果", "中标", "结果", "中标公告", "中标结果公告", "AWARD" -> true;
            case "中标候选人", "候选人", "候选人公示", "中标候选人公示", "CANDIDATE" -> false;
            default -> throw new BadRow("结果类型", "is neither candidate nor award", "write 中标候选人 or 中标结果");
        };
    }

    private static @Nullable Integer ranked(@Nullable String rank) {
        if (rank == null) {
            return null;
        }
        var matcher = RANK.matcher(rank);
        if (!matcher.matches()) {
            throw new BadRow("排名", "is no rank", "write 1, 2, 3 …");
        }
        var digit = CHINESE_DIGITS.indexOf(matcher.group(1));
        return digit >= 0 ? digit + 1 : Integer.valueOf(matcher.group(1));
    }
}

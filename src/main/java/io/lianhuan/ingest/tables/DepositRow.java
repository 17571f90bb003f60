package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bid deposit (保证金): from which account it was paid. A guarantee (保函) has no account and only tells how it was given. */
@Table(number = 8, name = "deposits", title = "保证金")
record DepositRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,
        @Column({"递交方式", "缴纳方式"}) @Nullable String method,

        @Column(
                value = {"来款账号", "基本户账号", "付款账号"},
                key = true)
        List<AccountNumber> accounts,

        @Column({"来款账号名称", "来款户名", "付款户名"}) @Nullable String holderName,
        @Column({"开户行", "开户银行"}) @Nullable String bank,
        @Column({"虚拟子账号"}) @Nullable String subAccount,
        @Column({"缴纳金额", "保证金金额"}) @Nullable Money amount,
        @Column({"缴纳时间", "到账时间"}) @Nullable OffsetDateTime paidAt,
        @Column({"来款次数"}) @Nullable Integer payments,
        @Column({"退还账号"}) @Nullable AccountNumber returnAccount,
        @Column({"退还时间"}) @Nullable OffsetDateTime returnedAt,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    DepositRow {
        Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称");
    }

    @Override
    public void state(Facts facts) {
        var bidder = Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称").getFirst();
        if (accounts.isEmpty()) {
            facts.bid(lotId, bidder.id(), "depositMethod", method);
            return;
        }
        var bid = facts.bid(lotId, bidder.id());
        accounts.forEach(account -> statePayment(facts, bid, account));
    }

    private void statePayment(Facts facts, NodeFact bid, AccountNumber account) {
        facts.relate(
                bid,
                RelationKind.DEPOSIT_FROM,
                facts.account(account, "bank", bank),
                "amount",
                amount,
                "at",
                paidAt,
                "method",
                method,
                "payments",
                payments,
                "holderName",
                holderName == null ? null : Holder.shown(holderName),
                "returnedTo",
                returnAccount == null ? null : returnAccount.masked(),
                "returnedAt",
                returnedAt);
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tender document that was bought and downloaded (文件购买下载): by which user of the platform, from where. Firms that bought
 * and did not bid are among them.
 */
@Table(number = 4, name = "purchases", title = "文件购买下载")
record PurchaseRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,

        @Column(
                value = {"购买时间"},
                key = true)
        @Nullable
        OffsetDateTime boughtAt,

        @Column({"购买账号", "购买用户"}) @Nullable String buyerAccount,
        @Column({"支付用户ID", "支付用户", "支付账户ID"}) @Nullable String payerAccount,
        @Column({"购买IP"}) List<IpValue> boughtFrom,
        @Column({"下载时间"}) @Nullable OffsetDateTime downloadedAt,
        @Column({"下载IP"}) List<IpValue> downloadedFrom,
        @Column({"浏览器信息", "浏览器"}) @Nullable String browser,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    PurchaseRow {
        Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称");
    }

    @Override
    public void state(Facts facts) {
        var buyer = Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称").getFirst();
        facts.company(buyer);
        var bid = facts.bid(lotId, buyer.id(), "boughtAt", boughtAt, "downloadedAt", downloadedAt);
        stateUser(facts, bid, "PURCHASE", buyerAccount);
        stateUser(facts, bid, "PAYMENT", payerAccount);
        boughtFrom.forEach(address -> stateAddress(facts, bid, address, "PURCHASED", boughtAt));
        downloadedFrom.forEach(address -> stateAddress(facts, bid, address, "DOWNLOADED", downloadedAt));
    }

    private void stateUser(Facts facts, NodeFact bid, String kind, @Nullable String account) {
        if (account != null) {
            facts.relate(bid, RelationKind.BOUGHT_BY, facts.platformUser(kind, account), "at", boughtAt);
        }
    }

    private void stateAddress(Facts facts, NodeFact bid, IpValue address, String context, @Nullable OffsetDateTime at) {
        facts.relate(
                bid,
                RelationKind.SENT_FROM,
                facts.ipAddress(address),
                "context",
                context,
                "at",
                at,
                "browser",
                browser);
    }
}

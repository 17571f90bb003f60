package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an evaluator gave a bid (评分), or that the evaluator rejected it, and why. */
@Table(number = 12, name = "scores", title = "评分")
record ScoreRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column(
                value = {"专家证件号", "评委证件号"},
                key = true)
        PersonNumber number,

        @Column({"专家姓名", "评委姓名"}) @Nullable String name,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,
        @Column({"报价分", "价格分"}) @Nullable BigDecimal priceScore,
        @Column({"商务分"}) @Nullable BigDecimal businessScore,
        @Column({"技术分"}) @Nullable BigDecimal technicalScore,
        @Column({"资格分", "资信分"}) @Nullable BigDecimal qualificationScore,
        @Column({"其他分", "其它分"}) @Nullable BigDecimal otherScore,
        @Column({"总分", "合计得分"}) @Nullable BigDecimal total,
        @Column({"排名", "名次"}) @Nullable Integer rank,
        @Column({"是否否决", "是否废标"}) @Nullable Boolean rejected,
        @Column({"否决理由", "废标理由"}) @Nullable String reason,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    ScoreRow {
        Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称");
        Staff.required(number, name);
    }

    @Override
    public void state(Facts facts) {
        var bidder = Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称").getFirst();
        facts.relate(
                facts.person(Staff.required(number, name), "name", name, "evaluator", true),
                RelationKind.SCORED,
                facts.bid(lotId, bidder.id()),
                "price",
                priceScore,
                "business",
                businessScore,
                "technical",
                technicalScore,
                "qualification",
                qualificationScore,
                "other",
                otherScore,
                "total",
                total,
                "rank",
                rank,
                "rejected",
                rejected,
                "reason",
                FreeText.clean(reason));
    }
}

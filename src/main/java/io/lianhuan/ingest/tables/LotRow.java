package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A lot (标段, 标段包): the part of a project that bids are made for. */
@Table(number = 2, name = "lots", title = "标段")
record LotRow(
        @Column(
                value = {"标段(包)编号", "标段编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column(
                value = {"标段名称", "标段包名称", "标段(包)名称"},
                key = true)
        String name,

        @Column({"招标项目编号"}) @Nullable String projectId,
        @Column({"招标项目名称", "项目名称"}) @Nullable String projectName,
        @Column({"标段分类", "标段类型"}) @Nullable String kind,

        @Column(
                value = {"合同估算价", "标段合同估算价"},
                unit = {"价格单位"})
        @Nullable
        Money estimate,

        @Column({"投标人资格条件"}) @Nullable String requirements,
        @Column({"计划开工日期"}) @Nullable LocalDate plannedStart,
        @Column({"工期", "计划工期"}) @Nullable String duration,
        @Column({"招标次数"}) @Nullable Integer round,
        @Column({"交易中心", "交易场所"}) @Nullable String venue,
        @Column({"招标人名称", "招标人", "建设单位", "项目业主"}) @Nullable OrganisationName buyerName,
        @Column({"招标人代码", "招标人统一社会信用代码"}) @Nullable CompanyId buyerId,
        @Column({"招标代理机构名称", "代理机构名称", "招标代理机构"}) @Nullable OrganisationName agencyName,
        @Column({"招标代理机构代码", "代理机构代码"}) @Nullable CompanyId agencyId,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var lot = facts.registered(
                NodeKind.LOT,
                lotId.value(),
                "name",
                name,
                "kind",
                kind,
                "estimate",
                estimate,
                "requirements",
                requirements,
                "plannedStart",
                plannedStart,
                "duration",
                duration,
                "round",
                round,
                "venue",
                venue);
        if (projectId != null) {
            facts.relate(lot, RelationKind.PART_OF, facts.node(NodeKind.PROJECT, projectId, "name", projectName));
        }
        Parties.relate(facts, lot, RelationKind.INVITED_BY, Party.of(buyerId, buyerName));
        Parties.relate(facts, lot, RelationKind.RUN_BY, Party.of(agencyId, agencyName));
    }
}

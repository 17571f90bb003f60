package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A tender project (招标项目): what is to be built, who invites and who runs the tender. */
@Table(number = 1, name = "projects", title = "招标项目")
record ProjectRow(
        @Column(
                value = {"招标项目编号"},
                key = true)
        String projectId,

        @Column({"项目编号"}) @Nullable String projectNumber,
        @Column({"投资项目统一代码", "投资项目代码"}) @Nullable String investmentCode,

        @Column(
                value = {"招标项目名称", "项目名称"},
                key = true)
        String name,

        @Column({"招标项目类型", "项目类型"}) @Nullable String kind,
        @Column({"行政区域代码", "项目所在行政区", "行政区域"}) @Nullable String area,
        @Column({"招标人名称", "招标人", "建设单位", "项目业主"}) @Nullable OrganisationName buyerName,
        @Column({"招标人代码", "招标人统一社会信用代码"}) @Nullable CompanyId buyerId,
        @Column({"招标代理机构名称", "代理机构名称", "招标代理机构"}) @Nullable OrganisationName agencyName,
        @Column({"招标代理机构代码", "代理机构代码"}) @Nullable CompanyId agencyId,
        @Column({"招标方式"}) @Nullable String method,
        @Column({"招标组织形式"}) @Nullable String organisation,
        @Column({"是否依法必须招标"}) @Nullable Boolean mandatory,
        @Column({"监督部门"}) @Nullable String supervisor,
        @Column({"建立时间"}) @Nullable OffsetDateTime createdAt,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var project = facts.registered(
                NodeKind.PROJECT,
                projectId,
                "name",
                name,
                "number",
                projectNumber,
                "investmentCode",
                investmentCode,
                "kind",
                kind,
                "area",
                area,
                "method",
                method,
                "organisation",
                organisation,
                "mandatory",
                mandatory,
                "supervisor",
                supervisor,
                "createdAt",
                createdAt);
        Parties.relate(facts, project, RelationKind.INVITED_BY, Party.of(buyerId, buyerName));
        Parties.relate(facts, project, RelationKind.RUN_BY, Party.of(agencyId, agencyName));
    }
}

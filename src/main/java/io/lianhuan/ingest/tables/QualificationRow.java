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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A qualification (资质) that a company holds; one certificate may list several. */
@Table(number = 22, name = "qualifications", title = "资质")
record QualificationRow(
        @Column(
                value = {"证书编号", "资质证书编号"},
                key = true)
        String certificateNumber,

        @Column({"统一社会信用代码", "企业统一社会信用代码"}) List<CompanyId> companyIds,
        @Column({"名称", "企业名称", "单位名称", "公司名称"}) List<OrganisationName> companyNames,

        @Column(
                value = {"资质名称", "资质类别"},
                key = true)
        String name,

        @Column({"等级", "资质等级"}) @Nullable String level,
        @Column({"发证机关"}) @Nullable String issuer,
        @Column({"发证日期"}) @Nullable LocalDate since,
        @Column({"有效期至", "证书有效期"}) @Nullable LocalDate until,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    QualificationRow {
        Parties.required(companyIds, companyNames, "统一社会信用代码", "企业名称");
    }

    @Override
    public void state(Facts facts) {
        var qualification = facts.identified(
                NodeKind.QUALIFICATION,
                List.of(certificateNumber, name),
                "certificateNumber",
                certificateNumber,
                "name",
                name,
                "level",
                level,
                "issuer",
                issuer);
        for (Party holder : Parties.required(companyIds, companyNames, "统一社会信用代码", "企业名称")) {
            facts.relate(
                    facts.company(holder),
                    RelationKind.HOLDS_QUALIFICATION,
                    qualification,
                    "since",
                    since,
                    "until",
                    until);
        }
    }
}

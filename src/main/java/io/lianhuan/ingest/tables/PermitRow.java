package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A building permit (施工许可): who builds, who supervises, who heads the site. */
@Table(number = 15, name = "permits", title = "施工许可")
record PermitRow(
        @Column(
                value = {"施工许可证编号", "施工许可证号", "许可证编号"},
                key = true)
        String permitNumber,

        @Column({"项目代码", "项目编码", "投资项目统一代码"}) @Nullable String projectCode,
        @Column({"项目名称", "工程名称"}) @Nullable String name,
        @Column({"标段编号", "标段(包)编号", "标段包编号"}) @Nullable LotCode lotId,
        @Column({"合同编号"}) @Nullable String contractNumber,

        @Column(
                value = {"合同金额", "合同价格"},
                unit = {"单位", "金额单位"})
        @Nullable
        Money amount,

        @Column({"施工单位代码"}) List<CompanyId> builderIds,
        @Column({"施工单位", "施工单位名称"}) List<OrganisationName> builderNames,
        @Column({"监理单位代码"}) List<CompanyId> supervisorIds,
        @Column({"监理单位", "监理单位名称"}) List<OrganisationName> supervisorNames,
        @Column({"项目经理", "项目负责人"}) @Nullable String managerName,
        @Column({"项目经理身份证号", "项目负责人身份证号"}) @Nullable PersonNumber managerNumber,
        @Column({"项目经理注册编号", "注册证书号"}) @Nullable String managerCertificate,
        @Column({"总监", "总监理工程师", "项目总监"}) @Nullable String chiefName,
        @Column({"总监身份证号", "总监理工程师身份证号"}) @Nullable PersonNumber chiefNumber,

        @Column(
                value = {"发证日期"},
                key = true)
        @Nullable
        LocalDate issuedOn,

        @Column({"竣工日期", "竣工验收日期"}) @Nullable LocalDate completedOn,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    PermitRow {
        Party.of(builderIds, builderNames, "施工单位代码");
        Party.of(supervisorIds, supervisorNames, "监理单位代码");
    }

    @Override
    public void state(Facts facts) {
        var permit = Site.permit(
                facts,
                permitNumber,
                "name",
                name,
                "projectCode",
                projectCode,
                "amount",
                amount,
                "issuedOn",
                issuedOn,
                "completedOn",
                completedOn);
        stateBuilders(facts, permit);
        stateSupervisors(facts, permit);
        stateOrigin(facts, permit);
    }

    private void stateBuilders(Facts facts, NodeFact permit) {
        var builders = Party.of(builderIds, builderNames, "施工单位代码");
        builders.forEach(builder -> Parties.relate(facts, permit, RelationKind.BUILT_BY, builder));
        var first = builders.isEmpty() ? null : builders.getFirst();
        Staff.names(facts, permit, "PROJECT_MANAGER", managerName, managerNumber, managerCertificate, first);
    }

    private void stateSupervisors(Facts facts, NodeFact permit) {
        var supervisors = Party.of(supervisorIds, supervisorNames, "监理单位代码");
        supervisors.forEach(supervisor -> Parties.relate(facts, permit, RelationKind.SUPERVISED_BY, supervisor));
        var first = supervisors.isEmpty() ? null : supervisors.getFirst();
        Staff.names(facts, permit, "CHIEF_SUPERVISOR", chiefName, chiefNumber, null, first);
    }

    private void stateOrigin(Facts facts, NodeFact permit) {
        if (projectCode != null) {
            facts.relate(permit, RelationKind.ALSO_KNOWN_AS, Site.of(facts, null, projectCode));
        }
        if (lotId != null) {
            facts.relate(permit, RelationKind.PERMITS, facts.lot(lotId));
        }
        if (contractNumber != null) {
            facts.relate(permit, RelationKind.UNDER, facts.node(NodeKind.CONTRACT, contractNumber));
        }
    }
}

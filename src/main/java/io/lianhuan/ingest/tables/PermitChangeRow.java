package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.OrganisationName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A change of a building permit (施工许可变更). A change of the project manager also tells until when the one and since when the
 * other headed the site, where the row names the building company.
 */
@Table(number = 15, name = "permit-changes", title = "施工许可变更")
record PermitChangeRow(
        @Column(
                value = {"施工许可证编号", "施工许可证号", "许可证编号"},
                key = true)
        String permitNumber,

        @Column({"施工单位代码"}) @Nullable CompanyId builderId,
        @Column({"施工单位", "施工单位名称"}) @Nullable OrganisationName builderName,

        @Column(
                value = {"变更项", "变更事项"},
                key = true)
        String item,

        @Column({"变更前", "变更前内容"}) @Nullable String before,
        @Column({"变更后", "变更后内容"}) @Nullable String after,
        @Column({"变更审核时间", "变更日期"}) @Nullable LocalDate changedOn,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var permit = Site.permit(facts, permitNumber);
        var change = facts.identified(
                NodeKind.PERMIT_CHANGE,
                Arrays.asList(
                        permit.id(),
                        item,
                        FreeText.clean(before),
                        FreeText.clean(after),
                        changedOn == null ? null : changedOn.toString()),
                "item",
                item,
                "before",
                FreeText.clean(before),
                "after",
                FreeText.clean(after),
                "changedOn",
                changedOn);
        facts.relate(permit, RelationKind.HAD_CHANGE, change);
        if (item.contains("项目经理") || item.contains("项目负责人")) {
            stateManager(facts, permit, before, "until");
            stateManager(facts, permit, after, "since");
        }
    }

    private void stateManager(Facts facts, NodeFact permit, @Nullable String name, String bound) {
        var builder = Party.of(builderId, builderName);
        if (builder == null || name == null || !Holder.isPersonName(name)) {
            return;
        }
        var id = PersonId.of(null, null, name, builder.id());
        if (id != null) {
            facts.relate(
                    permit,
                    RelationKind.NAMES,
                    facts.person(id, "name", name),
                    "role",
                    "PROJECT_MANAGER",
                    bound,
                    changedOn);
        }
    }
}

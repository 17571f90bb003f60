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
 * A change in the register of companies (变更): what it was before and after. A change of the legal representative also tells
 * until when the one and since when the other headed the company; by name alone, so it ties no companies.
 */
@Table(number = 21, name = "company-changes", title = "企业变更")
record CompanyChangeRow(
        @Column(
                value = {"统一社会信用代码", "企业统一社会信用代码"},
                key = true)
        CompanyId companyId,

        @Column({"名称", "企业名称", "单位名称", "公司名称"}) @Nullable OrganisationName companyName,

        @Column(
                value = {"变更事项"},
                key = true)
        String item,

        @Column({"变更前", "变更前内容", "前"}) @Nullable String before,
        @Column({"变更后", "变更后内容", "后"}) @Nullable String after,

        @Column(
                value = {"变更日期", "日期"},
                key = true)
        LocalDate changedOn,

        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var company = facts.company(new Party(companyId, companyName));
        var parts = Arrays.asList(
                companyId.value(), item, FreeText.clean(before), FreeText.clean(after), changedOn.toString());
        var change = facts.identified(
                NodeKind.COMPANY_CHANGE,
                parts,
                "item",
                item,
                "before",
                FreeText.clean(before),
                "after",
                FreeText.clean(after),
                "changedOn",
                changedOn);
        facts.relate(company, RelationKind.HAD_CHANGE, change);
        if (item.contains("法定代表人") || item.contains("负责人")) {
            stateHead(facts, company, before, "until");
            stateHead(facts, company, after, "since");
        }
    }

    private void stateHead(Facts facts, NodeFact company, @Nullable String name, String bound) {
        if (name == null || !Holder.isPersonName(name)) {
            return;
        }
        var id = PersonId.of(null, null, name, companyId);
        if (id != null) {
            var head = facts.person(id, "name", name);
            facts.relate(head, RelationKind.LEGAL_REPRESENTATIVE_OF, company, bound, changedOn);
        }
    }
}

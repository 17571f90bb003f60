package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One month of social insurance (社保) that a company paid for a person. */
@Table(number = 23, name = "insurances", title = "社保")
record InsuranceRow(
        @Column(
                value = {"身份证号", "证件号码"},
                key = true)
        PersonNumber number,

        @Column({"姓名"}) @Nullable String name,

        @Column(
                value = {"月份", "月份(yyyyMM)", "缴费月份"},
                key = true)
        YearMonth month,

        @Column(
                value = {"参保单位代码", "参保单位统一社会信用代码"},
                key = true)
        CompanyId companyId,

        @Column({"参保单位", "参保单位名称"}) @Nullable OrganisationName companyName,
        @Column({"险种"}) @Nullable String kind,
        @Column({"状态", "缴费状态"}) @Nullable String status,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var id = PersonId.of(number, null, name, companyId);
        if (id != null) {
            facts.relate(
                    facts.person(id, "name", name),
                    RelationKind.INSURED_BY,
                    facts.company(new Party(companyId, companyName)),
                    "month",
                    month,
                    "kind",
                    kind,
                    "status",
                    status);
        }
    }
}

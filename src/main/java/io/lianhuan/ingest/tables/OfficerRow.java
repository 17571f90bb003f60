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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A person who holds an office in a company (主要人员): director, supervisor, manager. */
@Table(number = 21, name = "officers", title = "主要人员")
record OfficerRow(
        @Column(
                value = {"统一社会信用代码", "企业统一社会信用代码"},
                key = true)
        CompanyId companyId,

        @Column({"名称", "企业名称", "单位名称", "公司名称"}) @Nullable OrganisationName companyName,

        @Column(
                value = {"姓名"},
                key = true)
        String name,

        @Column({"身份证号", "证件号码"}) @Nullable PersonNumber number,

        @Column(
                value = {"职务"},
                key = true)
        String position,

        @Column({"起止", "起止日期", "任职起止"}) @Nullable String period,
        @Column({"起始日期", "任职日期"}) @Nullable LocalDate since,
        @Column({"截止日期", "离职日期"}) @Nullable LocalDate until,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    OfficerRow {
        Period.of(since, until, period);
    }

    @Override
    public void state(Facts facts) {
        var id = PersonId.of(number, null, name, companyId);
        if (id != null) {
            facts.relate(
                    facts.person(id, "name", name),
                    RelationKind.OFFICER_OF,
                    facts.company(new Party(companyId, companyName)),
                    "position",
                    position,
                    "since",
                    Period.of(since, until, period).since(),
                    "until",
                    Period.of(since, until, period).until());
        }
    }
}

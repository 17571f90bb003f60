package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.CertificateNumber;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody registered as management of a building site (现场管理人员), and for whom that person works. */
@Table(number = 16, name = "site-staff", title = "现场管理人员")
record SiteStaffRow(
        @Column(
                value = {"施工许可证编号", "施工许可证号", "许可证编号"},
                key = true)
        String permitNumber,

        @Column(
                value = {"身份证号", "证件号码"},
                key = true)
        PersonNumber number,

        @Column({"姓名"}) @Nullable String name,
        @Column({"所属企业代码", "所属单位代码"}) @Nullable CompanyId employerId,
        @Column({"所属企业", "所属企业名称", "所属单位"}) @Nullable OrganisationName employerName,

        @Column(
                value = {"岗位", "职务"},
                key = true)
        @Nullable
        String position,

        @Column({"证书编号"}) @Nullable CertificateNumber certificate,
        @Column({"登记时间", "进场时间"}) @Nullable LocalDate since,
        @Column({"注销时间", "退场时间"}) @Nullable LocalDate until,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    SiteStaffRow {
        Staff.required(number, name);
    }

    @Override
    public void state(Facts facts) {
        var person = facts.person(Staff.required(number, name), "name", name);
        var employer = Party.of(employerId, employerName);
        facts.relate(
                person,
                RelationKind.ON_SITE,
                Site.permit(facts, permitNumber),
                "role",
                Staff.role(position),
                "position",
                position,
                "employer",
                employer == null ? null : employer.id().value(),
                "certificate",
                certificate == null ? null : certificate.value(),
                "since",
                since,
                "until",
                until);
        if (employer != null) {
            facts.relate(person, RelationKind.EMPLOYED_BY, facts.company(employer), "since", since, "until", until);
        }
    }
}

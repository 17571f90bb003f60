package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.RegistrationKey;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A person's registration with a company (注册人员): constructors (建造师) and other registered professions. */
@Table(number = 23, name = "registrations", title = "注册人员")
record RegistrationRow(
        @Column(
                value = {"注册编号", "注册号", "执业印章号"},
                key = true)
        String registrationNumber,

        @Column(
                value = {"姓名"},
                key = true)
        String name,

        @Column({"身份证号", "证件号码"}) @Nullable PersonNumber number,
        @Column({"注册类别", "注册类型"}) @Nullable String category,
        @Column({"专业", "注册专业"}) @Nullable String specialty,

        @Column({"注册单位代码", "统一社会信用代码", "注册单位统一社会信用代码"}) @Nullable
        CompanyId companyId,

        @Column({"注册单位", "注册单位名称", "企业名称"}) @Nullable OrganisationName companyName,
        @Column({"注册日期", "起始日期"}) @Nullable LocalDate since,
        @Column({"有效期", "有效期至", "注册有效期"}) @Nullable LocalDate until,
        @Column({"变更日期"}) @Nullable LocalDate changedOn,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    RegistrationRow {
        if (companyId == null && companyName == null) {
            throw new BadRow("注册单位代码", "there is neither a code nor a name", "fill in 注册单位代码 or 注册单位");
        }
        if (isConstructor(category) && Certificate.registration(registrationNumber) == null) {
            throw new BadRow("注册编号", "is no constructor's registration number", "write it like 浙1332006200700001");
        }
    }

    @Override
    public void state(Facts facts) {
        var company = Party.of(companyId, companyName);
        var registration = Certificate.registration(registrationNumber);
        var id = company == null ? null : PersonId.of(number, registration, name, company.id());
        if (company == null || id == null) {
            return;
        }
        facts.relate(
                facts.person(id, "name", name, "registrationNumber", constructorNumber(registration)),
                RelationKind.REGISTERED_WITH,
                facts.company(company),
                "number",
                registrationNumber,
                "category",
                category,
                "specialty",
                specialty,
                "since",
                since,
                "until",
                until,
                "changedOn",
                changedOn);
    }

    private @Nullable String constructorNumber(@Nullable RegistrationKey registration) {
        return registration != null && isConstructor(category) ? registration.value() : null;
    }

    private static boolean isConstructor(@Nullable String category) {
        return category != null && category.contains("建造师");
    }
}

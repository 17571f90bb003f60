package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.EmailAddress;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PhoneNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company as the register of companies describes it (企业). */
@Table(number = 21, name = "companies", title = "企业")
record CompanyRow(
        @Column(
                value = {"统一社会信用代码"},
                key = true)
        CompanyId companyId,

        @Column(
                value = {"名称", "企业名称", "单位名称", "公司名称"},
                key = true)
        OrganisationName name,

        @Column({"曾用名"}) List<OrganisationName> formerNames,
        @Column({"法定代表人", "法人", "单位负责人"}) @Nullable String legalRepresentative,

        @Column({"法人证件号", "法定代表人证件号", "法定代表人身份证号"}) @Nullable
        PersonNumber legalRepresentativeNumber,

        @Column(
                value = {"注册资本"},
                unit = {"注册资本单位"})
        @Nullable
        Money registeredCapital,

        @Column({"成立日期"}) @Nullable LocalDate establishedOn,
        @Column({"地址", "住所", "注册地址"}) @Nullable String address,
        @Column({"电话", "联系电话"}) List<PhoneNumber> phones,
        @Column({"邮箱", "电子邮箱"}) List<EmailAddress> emails,
        @Column({"状态", "登记状态", "经营状态"}) @Nullable String status,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var company = facts.registeredCompany(
                companyId,
                name,
                "formerNames",
                formerNames.stream().map(OrganisationName::raw).toList(),
                "registeredCapital",
                registeredCapital,
                "establishedOn",
                establishedOn,
                "status",
                status);
        var head = PersonId.of(legalRepresentativeNumber, null, legalRepresentative, companyId);
        if (head != null) {
            var person = facts.person(head, "name", legalRepresentative);
            facts.relate(person, RelationKind.LEGAL_REPRESENTATIVE_OF, company);
        }
        stateContacts(facts, company);
    }

    private void stateContacts(Facts facts, NodeFact company) {
        if (address != null) {
            facts.relate(company, RelationKind.USES, facts.address(address));
        }
        phones.forEach(phone -> facts.relate(company, RelationKind.USES, facts.phone(phone)));
        emails.forEach(email -> facts.relate(company, RelationKind.USES, facts.email(email)));
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.CertificateNumber;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody whom a contract names for the work (合同成员). */
@Table(number = 14, name = "contract-members", title = "合同成员")
record ContractMemberRow(
        @Column(
                value = {"合同编号"},
                key = true)
        String contractNumber,

        @Column(
                value = {"姓名"},
                key = true)
        @Nullable
        String name,

        @Column({"身份证号", "证件号码"}) @Nullable PersonNumber number,

        @Column(
                value = {"岗位", "职务"},
                key = true)
        @Nullable
        String position,

        @Column({"证书编号", "注册编号"}) @Nullable CertificateNumber certificate,
        @Column({"所属企业代码", "中标人代码", "承包人代码"}) @Nullable CompanyId companyId,
        @Column({"所属企业", "中标人名称", "承包人"}) @Nullable OrganisationName companyName,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    ContractMemberRow {
        id(number, name, certificate, Party.of(companyId, companyName));
    }

    @Override
    public void state(Facts facts) {
        var contract = facts.node(NodeKind.CONTRACT, contractNumber);
        var company = Party.of(companyId, companyName);
        var person = facts.person(id(number, name, certificate, company), "name", name);
        facts.relate(
                contract,
                RelationKind.NAMES,
                person,
                "role",
                Staff.role(position),
                "position",
                position,
                "certificate",
                certificate == null ? null : certificate.value());
        Parties.relate(facts, person, RelationKind.EMPLOYED_BY, company);
    }

    private static PersonId id(
            @Nullable PersonNumber number,
            @Nullable String name,
            @Nullable CertificateNumber certificate,
            @Nullable Party company) {
        var registration = Certificate.registration(certificate == null ? null : certificate.value());
        var id = PersonId.of(number, registration, name, company == null ? null : company.id());
        if (id == null) {
            throw new BadRow("身份证号", "does not tell who it is", "give 身份证号, a registration number, or 所属企业代码");
        }
        return id;
    }
}

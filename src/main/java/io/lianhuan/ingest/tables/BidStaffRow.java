package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PhoneNumber;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of the project team that a bid names (投标项目组成员). */
@Table(number = 10, name = "bid-staff", title = "投标项目组成员")
record BidStaffRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,
        @Column({"身份证号", "证件号码", "身份证号码"}) @Nullable PersonNumber number,

        @Column(
                value = {"姓名"},
                key = true)
        String name,

        @Column({"电话", "手机号码", "联系电话"}) List<PhoneNumber> phones,
        @Column({"岗位", "职务", "担任职务"}) @Nullable String position,
        @Column({"职称"}) @Nullable String title,
        @Column({"证书类型"}) @Nullable String certificateKind,
        @Column({"证书编号", "注册证书号", "注册编号"}) @Nullable String certificate,
        @Column({"证书等级"}) @Nullable String certificateLevel,
        @Column({"专业"}) @Nullable String specialty,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    BidStaffRow {
        Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称");
    }

    @Override
    public void state(Facts facts) {
        var bidder = Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称").getFirst();
        var id = PersonId.of(number, Certificate.registration(certificate), name, bidder.id());
        if (id == null) {
            return;
        }
        var person = facts.person(id, "name", name);
        facts.relate(
                facts.bid(lotId, bidder.id()),
                RelationKind.NAMES,
                person,
                "role",
                Staff.role(position),
                "position",
                position,
                "title",
                title,
                "certificateKind",
                certificateKind,
                "certificateLevel",
                certificateLevel,
                "specialty",
                specialty);
        phones.forEach(phone -> facts.relate(person, RelationKind.USES, facts.phone(phone)));
    }
}

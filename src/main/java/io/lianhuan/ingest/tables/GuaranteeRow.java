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
import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PhoneNumber;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An electronic guarantee in place of a deposit (电子保函): who applied for it, and from which account its fee was paid. */
@Table(number = 9, name = "guarantees", title = "电子保函")
record GuaranteeRow(
        @Column(
                value = {"保函编号", "保单号"},
                key = true)
        String guaranteeNumber,

        @Column({"标段编号", "标段(包)编号", "标段包编号"}) @Nullable LotCode lotId,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,
        @Column({"保函类型"}) @Nullable String kind,
        @Column({"申请人员", "申请人", "申请人姓名"}) @Nullable String applicantName,
        @Column({"申请人证件号", "申请人证件", "申请人身份证号"}) @Nullable PersonNumber applicantNumber,
        @Column({"申请人电话", "申请人联系电话"}) List<PhoneNumber> applicantPhones,
        @Column({"承保人", "担保机构", "承保机构"}) @Nullable OrganisationName guarantor,
        @Column({"担保金额", "保函金额"}) @Nullable Money amount,
        @Column({"担保费用", "保费"}) @Nullable Money fee,
        @Column({"费率"}) @Nullable String feeRate,
        @Column({"支付账号", "付款账号", "保费支付账号"}) List<AccountNumber> payingAccounts,
        @Column({"支付时间"}) @Nullable OffsetDateTime paidAt,
        @Column({"出函时间"}) @Nullable OffsetDateTime issuedAt,
        @Column({"保函MD5", "MD5"}) @Nullable String md5,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    GuaranteeRow {
        Party.of(bidderIds, bidderNames, "投标人代码");
    }

    @Override
    public void state(Facts facts) {
        var guarantee = facts.node(
                NodeKind.GUARANTEE,
                guaranteeNumber,
                "kind",
                kind,
                "amount",
                amount,
                "fee",
                fee,
                "feeRate",
                feeRate,
                "issuedAt",
                issuedAt,
                "md5",
                md5);
        var bidders = Party.of(bidderIds, bidderNames, "投标人代码");
        var bidder = bidders.isEmpty() ? null : bidders.getFirst();
        if (bidder != null && lotId != null) {
            facts.relate(facts.bid(lotId, bidder.id()), RelationKind.SECURED_BY, guarantee);
        }
        Parties.relate(facts, guarantee, RelationKind.GIVEN_TO, bidder);
        Parties.relate(facts, guarantee, RelationKind.GIVEN_BY, Party.of(null, guarantor));
        statePayment(facts, guarantee);
        stateApplicant(facts, guarantee, bidder);
    }

    private void statePayment(Facts facts, NodeFact guarantee) {
        for (AccountNumber account : payingAccounts) {
            facts.relate(guarantee, RelationKind.PAID_FROM, facts.account(account), "amount", fee, "at", paidAt);
        }
    }

    private void stateApplicant(Facts facts, NodeFact guarantee, @Nullable Party bidder) {
        Staff.names(facts, guarantee, "APPLICANT", applicantName, applicantNumber, null, bidder);
        for (PhoneNumber phone : applicantPhones) {
            facts.relate(guarantee, RelationKind.CONTACTED_BY, facts.phone(phone), "role", "APPLICANT");
        }
    }
}

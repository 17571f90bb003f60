package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Quote;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.Discount;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PhoneNumber;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bid in the opening record (开标记录): who bids for a lot, at what price, with whom. A consortium is one bid of several
 * companies. A bidder that withdrew or was rejected keeps its row, with the reason.
 */
@Table(number = 5, name = "bids", title = "开标记录")
record BidRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"标段名称", "标段包名称", "标段(包)名称"}) @Nullable String lotName,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column(
                value = {"投标人名称", "投标单位", "投标人", "投标单位名称"},
                key = true)
        List<OrganisationName> bidderNames,

        @Column({"联合体名称", "联合体成员", "联合体成员名称"}) List<OrganisationName> partnerNames,
        @Column({"联合体代码", "联合体成员代码"}) List<CompanyId> partnerIds,

        @Column(
                value = {"投标报价", "报价", "投标总价"},
                unit = {"报价单位", "价格单位"})
        @Nullable
        Quote price,

        @Column({"币种"}) @Nullable String currency,
        @Column({"价款形式"}) @Nullable String priceForm,
        @Column({"下浮率", "优惠率", "费率"}) @Nullable Discount discount,
        @Column({"费率或其它报价"}) @Nullable String otherPrice,
        @Column({"投标工期", "工期"}) @Nullable String durationDays,
        @Column({"质量目标"}) @Nullable String quality,

        @Column({"项目负责人", "项目经理", "总监理工程师", "项目总监"}) @Nullable
        String managerName,

        @Column({"项目负责人身份证号", "项目经理身份证号", "项目负责人证件号"}) @Nullable
        PersonNumber managerNumber,

        @Column({"注册证书号", "项目负责人注册编号", "项目经理注册编号"}) @Nullable
        String managerCertificate,

        @Column({"授权委托人", "委托代理人", "授权委托人姓名"}) @Nullable String agentName,
        @Column({"授权委托人身份证", "授权委托人身份证号"}) @Nullable PersonNumber agentNumber,
        @Column({"授权委托人电话", "委托代理人电话"}) List<PhoneNumber> agentPhones,
        @Column({"投标操作人员", "投标操作人员姓名"}) @Nullable String operatorName,
        @Column({"投标操作人员证件", "投标操作人员证件号"}) @Nullable PersonNumber operatorNumber,
        @Column({"投标操作人员电话"}) List<PhoneNumber> operatorPhones,
        @Column({"标书下载时间", "招标文件下载时间"}) @Nullable OffsetDateTime downloadedAt,
        @Column({"投标文件递交时间", "递交时间"}) @Nullable OffsetDateTime submittedAt,
        @Column({"解密状态"}) @Nullable String decryptionStatus,
        @Column({"解密时间"}) @Nullable OffsetDateTime decryptedAt,
        @Column({"是否提交保证金", "保证金是否提交"}) @Nullable Boolean depositPaid,
        @Column({"信用分", "信用得分"}) @Nullable BigDecimal creditScore,
        @Column({"是否入围"}) @Nullable Boolean shortlisted,
        @Column({"投标状态", "投标文件状态"}) @Nullable String status,
        @Column({"否决理由", "废标理由", "撤回原因"}) @Nullable String reason,
        @Column({"备注"}) @Nullable String remark,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    private static final String ID_COLUMN = "投标人代码";
    private static final String NAME_COLUMN = "投标人名称";

    BidRow {
        Parties.required(bidderIds, bidderNames, ID_COLUMN, NAME_COLUMN);
        Party.of(partnerIds, partnerNames, "联合体代码");
        PriceForm.of(priceForm, price, "价款形式", "投标报价");
    }

    @Override
    public void state(Facts facts) {
        var members = members();
        var leader = members.getFirst().id();
        var bid = stateBid(facts, leader);
        var lot = facts.lot(lotId, "name", lotName);
        facts.relate(bid, RelationKind.FOR_LOT, lot);
        for (int at = 0; at < members.size(); at++) {
            var member = facts.company(members.get(at));
            facts.relate(member, RelationKind.SUBMITTED, bid, "role", Parties.role(members, at));
        }
        BidPerson.manager(managerName, managerNumber, managerCertificate).state(facts, bid, leader);
        BidPerson.handler("AGENT", agentName, agentNumber, agentPhones).state(facts, bid, leader);
        BidPerson.handler("OPERATOR", operatorName, operatorNumber, operatorPhones)
                .state(facts, bid, leader);
    }

    /** The leader first; partners from columns of their own follow, each company once. */
    private List<Party> members() {
        var members = new ArrayList<>(Parties.required(bidderIds, bidderNames, ID_COLUMN, NAME_COLUMN));
        for (Party partner : Party.of(partnerIds, partnerNames, "联合体代码")) {
            if (members.stream().noneMatch(member -> isSame(member, partner))) {
                members.add(partner);
            }
        }
        return members;
    }

    private static boolean isSame(Party one, Party other) {
        return one.id().equals(other.id())
                || (one.name() != null
                        && other.name() != null
                        && Objects.equals(one.name().folded(), other.name().folded()));
    }

    private NodeFact stateBid(Facts facts, CompanyId leader) {
        var form = PriceForm.of(priceForm, price, "价款形式", "投标报价");
        var isAmount = form == PriceForm.AMOUNT || form == PriceForm.UNIT_PRICE;
        return facts.bid(
                lotId,
                leader,
                "bidderName",
                bidderNames.isEmpty()
                        ? null
                        : bidderNames.stream().map(OrganisationName::raw).collect(Collectors.joining("；")),
                "price",
                price != null && isAmount ? Currency.yuan(price.amount(), currency) : null,
                "amount",
                price != null && isAmount ? Currency.foreign(price.amount(), currency) : null,
                "currency",
                Currency.foreignCode(currency),
                "priceText",
                price != null && !(isAmount && price.amount() != null) ? price.text() : otherPrice,
                "priceForm",
                form,
                "discount",
                discount == null ? null : discount.fraction(),
                "durationDays",
                durationDays,
                "quality",
                quality,
                "managerName",
                managerName,
                "downloadedAt",
                downloadedAt,
                "submittedAt",
                submittedAt,
                "decryptionStatus",
                decryptionStatus,
                "decryptedAt",
                decryptedAt,
                "depositPaid",
                depositPaid,
                "creditScore",
                creditScore,
                "shortlisted",
                shortlisted,
                "status",
                status,
                "reason",
                reason,
                "remark",
                remark);
    }
}

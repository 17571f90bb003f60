package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line of an invoice for materials, machines or rents (材料机械采购租赁): who sold to whom, and from which account it was paid. */
@Table(number = 20, name = "invoices", title = "材料机械采购租赁")
record InvoiceRow(
        @Column(
                value = {"发票号", "发票号码"},
                key = true)
        String number,

        @Column({"合同编号"}) @Nullable String contractNumber,
        @Column({"采购方代码", "购买方代码", "承租方代码"}) @Nullable CompanyId buyerId,
        @Column({"采购方", "采购方名称", "购买方名称"}) @Nullable OrganisationName buyerName,
        @Column({"销售方代码", "出租方代码"}) @Nullable CompanyId sellerId,
        @Column({"销售方", "销售方名称"}) @Nullable OrganisationName sellerName,
        @Column({"品名", "货物名称"}) @Nullable String goods,
        @Column({"金额", "价税合计"}) @Nullable Money amount,
        @Column({"开票日期"}) @Nullable LocalDate issuedOn,
        @Column({"付款账号"}) @Nullable AccountNumber payingAccount,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        var seller = Party.of(sellerId, sellerName);
        var invoice = facts.identified(
                NodeKind.INVOICE,
                Arrays.asList(number, seller == null ? null : seller.id().value(), goods),
                "number",
                number,
                "goods",
                goods,
                "amount",
                amount,
                "issuedOn",
                issuedOn);
        Parties.relate(facts, invoice, RelationKind.BILLED_BY, seller);
        Parties.relate(facts, invoice, RelationKind.BILLED_TO, Party.of(buyerId, buyerName));
        if (contractNumber != null) {
            facts.relate(invoice, RelationKind.UNDER, facts.node(NodeKind.CONTRACT, contractNumber));
        }
        if (payingAccount != null) {
            facts.relate(invoice, RelationKind.PAID_FROM, facts.account(payingAccount));
        }
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A payment from one account to another (资金流水). Holders that are organisations hold their accounts; of a natural person
 * only the first character of the name is kept, so that the account alone tells that it is the same one.
 */
@Table(number = 19, name = "payments", title = "资金流水")
record PaymentRow(
        @Column(
                value = {"流水号", "交易流水号"},
                key = true)
        String number,

        @Column({"付款户名", "付款人"}) @Nullable String payerName,
        @Column({"付款单位代码"}) @Nullable CompanyId payerId,

        @Column(
                value = {"付款账号"},
                key = true)
        AccountNumber payerAccount,

        @Column({"收款户名", "收款人"}) @Nullable String payeeName,
        @Column({"收款单位代码"}) @Nullable CompanyId payeeId,

        @Column(
                value = {"收款账号"},
                key = true)
        AccountNumber payeeAccount,

        @Column({"金额", "交易金额"}) @Nullable Money amount,
        @Column({"交易时间", "交易日期"}) @Nullable OffsetDateTime paidAt,
        @Column({"摘要", "用途"}) @Nullable String purpose,
        @Column({"对应项目", "对应合同", "项目编码"}) @Nullable String project,
        @Column({"是否工资专户"}) @Nullable Boolean wages,
        @Column({"调取文书号"}) @Nullable String warrant,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        facts.relate(
                account(facts, payerAccount, payerId, payerName),
                RelationKind.PAID,
                account(facts, payeeAccount, payeeId, payeeName),
                "number",
                number,
                "amount",
                amount,
                "at",
                paidAt,
                "purpose",
                FreeText.clean(purpose),
                "project",
                project,
                "wages",
                wages,
                "warrant",
                warrant);
    }

    private static NodeFact account(
            Facts facts, AccountNumber number, @Nullable CompanyId holderId, @Nullable String holderName) {
        var account = facts.account(number, "holderName", holderName == null ? null : Holder.shown(holderName));
        var organisation =
                holderName != null && Holder.isOrganisation(holderName) ? OrganisationName.of(holderName) : null;
        var holder = Party.of(holderId, organisation);
        if (holder != null) {
            facts.relate(facts.company(holder), RelationKind.HOLDS, account);
        }
        return account;
    }
}

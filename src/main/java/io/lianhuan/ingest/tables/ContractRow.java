package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract that followed an award (合同): between whom, for how much, and what became of it. */
@Table(number = 14, name = "contracts", title = "合同")
record ContractRow(
        @Column(
                value = {"合同编号"},
                key = true)
        String contractNumber,

        @Column({"合同名称"}) @Nullable String name,
        @Column({"标段编号", "标段(包)编号", "标段包编号"}) @Nullable LotCode lotId,
        @Column({"招标人代码", "发包人代码", "发包单位代码"}) @Nullable CompanyId buyerId,
        @Column({"招标人名称", "招标人", "发包人", "建设单位"}) @Nullable OrganisationName buyerName,
        @Column({"中标人代码", "承包人代码", "承包单位代码"}) List<CompanyId> contractorIds,
        @Column({"中标人名称", "中标人", "承包人", "承包单位"}) List<OrganisationName> contractorNames,

        @Column(
                value = {"合同金额", "合同价", "签约合同价"},
                unit = {"单位", "价格单位", "金额单位"},
                key = true)
        @Nullable
        Money amount,

        @Column({"签署时间", "签订日期", "合同签订时间"}) @Nullable LocalDate signedOn,
        @Column({"合同期限", "合同工期"}) @Nullable String term,

        @Column(
                value = {"结算金额", "结算价"},
                unit = {"结算金额单位"})
        @Nullable
        Money settledAmount,

        @Column({"完成时间", "竣工时间"}) @Nullable LocalDate completedOn,
        @Column({"变更内容", "合同变更"}) @Nullable String changes,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    ContractRow {
        Party.of(contractorIds, contractorNames, "中标人代码");
    }

    @Override
    public void state(Facts facts) {
        var contract = facts.node(
                NodeKind.CONTRACT,
                contractNumber,
                "name",
                name,
                "amount",
                amount,
                "signedOn",
                signedOn,
                "term",
                term,
                "settledAmount",
                settledAmount,
                "completedOn",
                completedOn,
                "changes",
                FreeText.clean(changes));
        if (lotId != null) {
            facts.relate(contract, RelationKind.AWARDED_FOR, facts.lot(lotId));
        }
        Parties.relate(facts, contract, RelationKind.GIVEN_BY, Party.of(buyerId, buyerName));
        var contractors = Party.of(contractorIds, contractorNames, "中标人代码");
        for (int at = 0; at < contractors.size(); at++) {
            facts.relate(
                    contract,
                    RelationKind.GIVEN_TO,
                    facts.company(contractors.get(at)),
                    "role",
                    Parties.role(contractors, at));
        }
    }
}

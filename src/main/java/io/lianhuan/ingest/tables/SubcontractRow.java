package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A subcontract (分包): of which contract, to a company or to a person, for what and for how much. */
@Table(number = 18, name = "subcontracts", title = "分包")
record SubcontractRow(
        @Column(
                value = {"分包合同编号"},
                key = true)
        String subcontractNumber,

        @Column({"总包合同编号", "合同编号"}) @Nullable String contractNumber,
        @Column({"发包单位代码", "总包单位代码"}) @Nullable CompanyId issuerId,
        @Column({"发包单位", "总包单位"}) @Nullable OrganisationName issuerName,
        @Column({"分包单位代码", "分包人代码", "个人"}) @Nullable String subcontractorNumber,
        @Column({"分包单位", "分包单位名称", "分包人"}) @Nullable String subcontractorName,
        @Column({"分包类型"}) @Nullable String kind,
        @Column({"内容", "分包内容"}) @Nullable String content,

        @Column(
                value = {"金额", "分包金额", "合同金额"},
                unit = {"单位", "金额单位"})
        @Nullable
        Money amount,

        @Column({"签订日期", "签署时间"}) @Nullable LocalDate signedOn,
        @Column({"是否备案"}) @Nullable Boolean filed,
        @Column({"建设单位是否同意", "是否经建设单位同意"}) @Nullable Boolean consented,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    private static final String COLUMN = "分包单位代码";

    SubcontractRow {
        Subject.of(subcontractorNumber, subcontractorName, COLUMN);
    }

    @Override
    public void state(Facts facts) {
        var subcontract = facts.node(
                NodeKind.SUBCONTRACT,
                subcontractNumber,
                "kind",
                kind,
                "content",
                content,
                "amount",
                amount,
                "signedOn",
                signedOn,
                "filed",
                filed,
                "consented",
                consented);
        if (contractNumber != null) {
            facts.relate(subcontract, RelationKind.UNDER, facts.node(NodeKind.CONTRACT, contractNumber));
        }
        var issuer = Party.of(issuerId, issuerName);
        Parties.relate(facts, subcontract, RelationKind.GIVEN_BY, issuer);
        var subcontractor = Subject.of(subcontractorNumber, subcontractorName, COLUMN);
        if (subcontractor != null) {
            subcontractor.relate(facts, subcontract, RelationKind.GIVEN_TO, issuer);
        }
    }
}

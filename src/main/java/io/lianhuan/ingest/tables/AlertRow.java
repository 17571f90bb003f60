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
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert that a higher level sent down (预警下发): of which model, about which lot and firms, and what was to be done. */
@Table(number = 25, name = "alerts", title = "预警下发")
record AlertRow(
        @Column(
                value = {"预警编号"},
                key = true)
        String alertNumber,

        @Column({"批次号", "批次"}) @Nullable String batch,
        @Column({"下发单位"}) @Nullable String issuer,
        @Column({"下发时间", "下发日期"}) @Nullable OffsetDateTime issuedAt,
        @Column({"预警模型", "模型名称"}) @Nullable String model,
        @Column({"等级", "预警等级"}) @Nullable String level,
        @Column({"标段编号", "标段(包)编号", "标段包编号"}) List<LotCode> lotIds,
        @Column({"涉及主体代码", "涉及企业代码"}) List<CompanyId> subjectIds,
        @Column({"涉及主体", "涉及主体名称", "涉及企业"}) List<OrganisationName> subjectNames,
        @Column({"预警内容"}) @Nullable String content,
        @Column({"办理时限"}) @Nullable String timeLimit,
        @Column({"责任单位"}) @Nullable String responsible,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    AlertRow {
        Party.of(subjectIds, subjectNames, "涉及主体代码");
    }

    @Override
    public void state(Facts facts) {
        var alert = facts.node(
                NodeKind.ALERT,
                alertNumber,
                "batch",
                batch,
                "issuer",
                issuer,
                "issuedAt",
                issuedAt,
                "model",
                model,
                "level",
                level,
                "content",
                FreeText.clean(content),
                "timeLimit",
                timeLimit,
                "responsible",
                responsible);
        lotIds.forEach(lot -> facts.relate(alert, RelationKind.ABOUT, facts.lot(lot), "role", "LOT"));
        for (Party subject : Party.of(subjectIds, subjectNames, "涉及主体代码")) {
            facts.relate(alert, RelationKind.ABOUT, facts.company(subject), "role", "SUBJECT");
        }
    }
}

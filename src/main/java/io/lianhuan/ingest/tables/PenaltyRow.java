package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A penalty, a listing for serious dishonesty or another entry in a credit file (行政处罚, 信用, 严重失信). */
@Table(number = 24, name = "penalties", title = "行政处罚")
record PenaltyRow(
        @Column(
                value = {"文书号", "处罚决定书文号"},
                key = true)
        String documentNumber,

        @Column({"当事人代码", "统一社会信用代码"}) @Nullable String subjectNumber,
        @Column({"当事人", "当事人名称", "当事人姓名"}) @Nullable String subjectName,

        @Column(
                value = {"违法类型", "违法行为类型"},
                key = true)
        @Nullable
        String kind,

        @Column({"条款", "处罚依据"}) @Nullable String clause,
        @Column({"罚款", "罚款金额"}) @Nullable Money fine,
        @Column({"限制起止", "限制期限"}) @Nullable String barPeriod,
        @Column({"限制起始日期"}) @Nullable LocalDate barredSince,
        @Column({"限制截止日期"}) @Nullable LocalDate barredUntil,
        @Column({"决定日期", "处罚决定日期"}) @Nullable LocalDate decidedOn,
        @Column({"是否终局", "是否生效"}) @Nullable Boolean conclusive,
        @Column({"公示截止", "公示截止日期"}) @Nullable LocalDate publicUntil,
        @Column({"修复日期", "信用修复日期"}) @Nullable LocalDate repairedOn,
        @Column({"决定机关", "处罚机关"}) @Nullable String authority,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    PenaltyRow {
        Period.of(barredSince, barredUntil, barPeriod);
        if (Subject.of(subjectNumber, subjectName, "当事人代码") == null) {
            throw new BadRow("当事人代码", "there is neither a code nor a name", "fill in 当事人代码 or 当事人");
        }
    }

    @Override
    public void state(Facts facts) {
        var penalty = facts.node(
                NodeKind.PENALTY,
                documentNumber,
                "kind",
                kind,
                "clause",
                clause,
                "fine",
                fine,
                "barredSince",
                Period.of(barredSince, barredUntil, barPeriod).since(),
                "barredUntil",
                Period.of(barredSince, barredUntil, barPeriod).until(),
                "decidedOn",
                decidedOn,
                "conclusive",
                conclusive,
                "publicUntil",
                publicUntil,
                "repairedOn",
                repairedOn,
                "issuer",
                authority);
        var subject = Subject.of(subjectNumber, subjectName, "当事人代码");
        var node = subject == null ? null : subject.node(facts, null);
        if (node != null) {
            facts.relate(node, RelationKind.PENALISED_BY, penalty);
        }
    }
}

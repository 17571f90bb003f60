package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral between authorities (移送, 检察意见): by whom, about whom, what was answered. People are told apart by the first
 * organisation of their row; a referral of people alone keeps how many they are.
 */
@Table(number = 27, name = "referrals", title = "移送与检察意见")
record ReferralRow(
        @Column(
                value = {"文书号"},
                key = true)
        String documentNumber,

        @Column({"类型", "文书类型"}) @Nullable String kind,

        @Column(
                value = {"来文单位"},
                key = true)
        @Nullable
        String sender,

        @Column({"收到日期", "收文日期"}) @Nullable LocalDate receivedOn,
        @Column({"涉案人员/企业", "涉案人员企业", "涉案主体", "涉案企业"}) List<String> subjects,
        @Column({"事实", "事实摘要"}) @Nullable String facts,
        @Column({"回复期限"}) @Nullable LocalDate dueOn,
        @Column({"回复日期"}) @Nullable LocalDate repliedOn,
        @Column({"结果", "处理结果"}) @Nullable String result,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts stated) {
        var named = subjects.stream().map(Subject::named).toList();
        var referral = stated.node(
                NodeKind.REFERRAL,
                documentNumber,
                "kind",
                kind,
                "sender",
                sender,
                "receivedOn",
                receivedOn,
                "people",
                named.stream().filter(Subject.Individual.class::isInstance).count(),
                "facts",
                FreeText.clean(facts),
                "dueOn",
                dueOn,
                "repliedOn",
                repliedOn,
                "result",
                FreeText.clean(result));
        named.forEach(subject -> subject.relate(stated, referral, RelationKind.ABOUT, organisation(named)));
    }

    private static @Nullable Party organisation(List<Subject> named) {
        return named.stream()
                .filter(Subject.Organisation.class::isInstance)
                .map(subject -> ((Subject.Organisation) subject).party())
                .findFirst()
                .orElse(null);
    }
}

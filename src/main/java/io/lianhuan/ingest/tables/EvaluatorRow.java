package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a lot's evaluation committee (评标专家). */
@Table(number = 11, name = "evaluators", title = "评标专家")
record EvaluatorRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"证件号", "专家证件号", "身份证号", "证件号码"}) @Nullable PersonNumber number,

        @Column(
                value = {"专家姓名", "评委姓名"},
                key = true)
        @Nullable
        String name,

        @Column({"专家类别"}) @Nullable String category,
        @Column({"工作单位", "专家工作单位"}) @Nullable OrganisationName employer,
        @Column({"专业", "评标专业"}) @Nullable String specialty,
        @Column({"是否组长"}) @Nullable Boolean chairs,
        @Column({"是否招标人代表", "是否业主代表"}) @Nullable Boolean representsBuyer,
        @Column({"签到时间"}) @Nullable OffsetDateTime signedInAt,
        @Column({"抽取时间"}) @Nullable OffsetDateTime drawnAt,
        @Column({"回避单位"}) List<OrganisationName> recusedFrom,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    EvaluatorRow {
        id(number, name, employer);
    }

    @Override
    public void state(Facts facts) {
        var evaluator = facts.person(id(number, name, employer), "name", name, "evaluator", true);
        facts.relate(
                evaluator,
                RelationKind.EVALUATED,
                facts.lot(lotId),
                "category",
                category,
                "specialty",
                specialty,
                "chairs",
                chairs,
                "representsBuyer",
                representsBuyer,
                "signedInAt",
                signedInAt,
                "drawnAt",
                drawnAt);
        Parties.relate(facts, evaluator, RelationKind.EMPLOYED_BY, Party.of(null, employer));
        for (OrganisationName company : recusedFrom) {
            facts.relate(
                    evaluator,
                    RelationKind.RECUSED_FROM,
                    facts.company(new Party(CompanyId.named(company), company)),
                    "lotId",
                    lotId.value());
        }
    }

    private static PersonId id(
            @Nullable PersonNumber number, @Nullable String name, @Nullable OrganisationName employer) {
        var id = employer == null
                ? PersonId.of(number, name)
                : PersonId.of(number, null, name, CompanyId.named(employer));
        if (id == null) {
            throw new BadRow("证件号", "does not tell who the evaluator is", "give 证件号, or 专家姓名 with 工作单位");
        }
        return id;
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.Unreadable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shareholder of a company (股东): an organisation or a natural person, told apart by the name. */
@Table(number = 21, name = "shareholders", title = "股东")
record ShareholderRow(
        @Column(
                value = {"统一社会信用代码", "企业统一社会信用代码"},
                key = true)
        CompanyId companyId,

        @Column({"名称", "企业名称", "单位名称", "公司名称"}) @Nullable OrganisationName companyName,

        @Column(
                value = {"股东名称", "股东姓名", "股东"},
                key = true)
        String shareholderName,

        @Column({"股东证件", "股东证件号", "股东代码"}) @Nullable String shareholderNumber,
        @Column({"持股比例", "出资比例"}) @Nullable String share,
        @Column({"起止", "起止日期"}) @Nullable String period,
        @Column({"起始日期", "入股日期"}) @Nullable LocalDate since,
        @Column({"截止日期", "退出日期"}) @Nullable LocalDate until,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    ShareholderRow {
        Share.of(share);
        Period.of(since, until, period);
        if (Holder.isOrganisation(shareholderName)) {
            number(shareholderNumber, CompanyId::of);
        } else {
            number(shareholderNumber, PersonNumber::of);
        }
    }

    @Override
    public void state(Facts facts) {
        var shareholder = Holder.isOrganisation(shareholderName) ? organisation(facts) : person(facts);
        if (shareholder != null) {
            facts.relate(
                    shareholder,
                    RelationKind.SHAREHOLDER_OF,
                    facts.company(new Party(companyId, companyName)),
                    "share",
                    Share.of(share),
                    "since",
                    Period.of(since, until, period).since(),
                    "until",
                    Period.of(since, until, period).until());
        }
    }

    private @Nullable NodeFact organisation(Facts facts) {
        var party = Party.of(number(shareholderNumber, CompanyId::of), OrganisationName.of(shareholderName));
        return party == null ? null : facts.company(party);
    }

    private @Nullable NodeFact person(Facts facts) {
        var id = PersonId.of(number(shareholderNumber, PersonNumber::of), null, shareholderName, companyId);
        return id == null ? null : facts.person(id, "name", shareholderName);
    }

    private static <T> @Nullable T number(@Nullable String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (Unreadable problem) {
            throw new BadRow("股东证件", problem.reason(), problem.cure());
        }
    }
}

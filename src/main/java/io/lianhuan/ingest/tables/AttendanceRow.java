package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One month of a person's attendance at a building site (实名制考勤), as the real-name platform counts it. */
@Table(number = 17, name = "attendances", title = "考勤月表")
record AttendanceRow(
        @Column({"施工许可证编号", "施工许可证号", "许可证编号"}) @Nullable String permitNumber,
        @Column({"项目编码", "项目代码"}) @Nullable String projectCode,

        @Column(
                value = {"身份证号", "证件号码"},
                key = true)
        PersonNumber number,

        @Column({"姓名"}) @Nullable String name,

        @Column(
                value = {"月份", "考勤月份"},
                key = true)
        YearMonth month,

        @Column({"应到天数", "应出勤天数"}) @Nullable Integer due,

        @Column(
                value = {"实到天数", "实际出勤天数", "出勤天数"},
                key = true)
        @Nullable
        Integer present,

        @Column({"到岗率", "出勤率"}) @Nullable String rate,
        @Column({"岗位", "工种"}) @Nullable String position,
        @Column({"班组"}) @Nullable String team,
        @Column({"所属企业代码", "所属单位代码"}) @Nullable CompanyId employerId,
        @Column({"所属企业", "所属企业名称", "所属单位"}) @Nullable OrganisationName employerName,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    AttendanceRow {
        Site.id(permitNumber, projectCode);
        Staff.required(number, name);
        Share.of(rate, "到岗率");
        requireWithin(due, "应到天数", month.lengthOfMonth());
        requireWithin(present, "实到天数", month.lengthOfMonth());
    }

    @Override
    public void state(Facts facts) {
        var person = facts.person(Staff.required(number, name), "name", name);
        var employer = Party.of(employerId, employerName);
        facts.relate(
                person,
                RelationKind.ATTENDED,
                Site.of(facts, permitNumber, projectCode),
                "month",
                month,
                "due",
                due,
                "present",
                present,
                "rate",
                Share.of(rate, "到岗率"),
                "position",
                position,
                "team",
                team,
                "employer",
                employer == null ? null : employer.id().value());
        Parties.relate(facts, person, RelationKind.EMPLOYED_BY, employer);
    }

    private static void requireWithin(@Nullable Integer days, String column, int most) {
        if (days != null && (days < 0 || days > most)) {
            throw new BadRow(column, "is no number of days in that month", "write 0 to " + most);
        }
    }
}

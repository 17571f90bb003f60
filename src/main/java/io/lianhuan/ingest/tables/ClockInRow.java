package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Gathered;
import io.lianhuan.ingest.GatheredRow;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.ingest.Table;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock-in at a building site (实名制考勤). All clock-ins of a person at a site in a month become one {@code Attendance}: the
 * days, and each clock-in as {@code dd HH:mm:ss|direction|device|MADE_UP}, where the last part marks a clock-in that was made
 * up for later (补卡).
 *
 * <p>Of the place only the hundredth of a degree is kept, a kilometre, which tells one site from another and not where at the
 * site somebody stood; of faces nothing but that one was recognised.
 */
@Table(number = 17, name = "clock-ins", title = "实名制考勤")
record ClockInRow(
        @Column({"施工许可证编号", "施工许可证号", "许可证编号"}) @Nullable String permitNumber,
        @Column({"项目编码", "项目代码"}) @Nullable String projectCode,

        @Column(
                value = {"身份证号", "证件号码"},
                key = true)
        PersonNumber number,

        @Column({"姓名"}) @Nullable String name,

        @Column(
                value = {"打卡时间", "考勤时间"},
                key = true)
        OffsetDateTime at,

        @Column({"方向", "进出方向"}) @Nullable String direction,
        @Column({"设备编号", "考勤设备"}) @Nullable String device,
        @Column({"识别方式", "考勤方式"}) @Nullable String method,
        @Column({"经度"}) @Nullable BigDecimal longitude,
        @Column({"纬度"}) @Nullable BigDecimal latitude,
        @Column({"班组"}) @Nullable String team,
        @Column({"所属企业代码", "所属单位代码"}) @Nullable CompanyId employerId,
        @Column({"所属企业", "所属企业名称", "所属单位"}) @Nullable OrganisationName employerName,
        @Column({"是否补卡"}) @Nullable Boolean madeUp,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements GatheredRow {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd HH:mm:ss", Locale.ROOT);
    private static final String MADE_UP = "MADE_UP";
    private static final BigDecimal FARTHEST_NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal FARTHEST_EAST = BigDecimal.valueOf(180);

    ClockInRow {
        Site.id(permitNumber, projectCode);
        Staff.required(number, name);
        direction(direction);
        place(latitude, longitude);
    }

    @Override
    public String group() {
        var who = number.value() + (name == null || PersonId.identifies(number) ? "" : name);
        return String.join("|", who, Site.id(permitNumber, projectCode), month().toString());
    }

    @Override
    public String element() {
        return Stream.of(
                        at.format(SECOND),
                        direction(direction),
                        device == null ? null : device.replace('|', '/'),
                        Boolean.TRUE.equals(madeUp) ? MADE_UP : null)
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("|"));
    }

    @Override
    public List<String> traits() {
        return Gathered.traits(
                "name", name,
                "device", device,
                "method", method,
                "team", team,
                "place", place(latitude, longitude),
                "employer", employerId == null ? null : employerId.value(),
                "employerName", employerId != null || employerName == null ? null : employerName.raw());
    }

    @Override
    public void state(Facts facts, Gathered gathered) {
        var person = statePerson(facts, gathered);
        var permit = Site.of(facts, permitNumber, projectCode);
        var attendance = facts.attendance(
                person,
                permit,
                month(),
                "days",
                days(gathered.elements().stream()),
                "clockIns",
                gathered.elements(),
                "madeUpDays",
                days(gathered.elements().stream().filter(clockIn -> clockIn.endsWith(MADE_UP))),
                "devices",
                gathered.traits("device"),
                "methods",
                gathered.traits("method"),
                "places",
                gathered.traits("place"),
                "teams",
                gathered.traits("team"));
        facts.relate(person, RelationKind.ATTENDED, permit, "month", month());
        facts.relate(person, RelationKind.CLOCKED, attendance);
        facts.relate(attendance, RelationKind.AT, permit);
        stateEmployers(facts, attendance, gathered);
    }

    /** Described once for each way in which the rows write the name. */
    private NodeFact statePerson(Facts facts, Gathered gathered) {
        var id = Staff.required(number, name);
        gathered.traits("name").forEach(written -> facts.person(id, "name", written));
        return facts.person(id);
    }

    private static void stateEmployers(Facts facts, NodeFact attendance, Gathered gathered) {
        for (String code : gathered.traits("employer")) {
            facts.relate(attendance, RelationKind.FOR, facts.company(CompanyId.of(code)));
        }
        for (String name : gathered.traits("employerName")) {
            Parties.relate(facts, attendance, RelationKind.FOR, Party.of(null, OrganisationName.of(name)));
        }
    }

    private List<String> days(Stream<String> clockIns) {
        return clockIns.map(clockIn -> month() + "-" + clockIn.substring(0, 2))
                .distinct()
                .toList();
    }

    private YearMonth month() {
        return YearMonth.from(at);
    }

    private static @Nullable String direction(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "进", "入", "进场", "IN", "1" -> "IN";
            case "出", "离", "出场", "退场", "OUT", "0", "2" -> "OUT";
            default -> throw new BadRow("方向", "is neither in nor out", "write 进 or 出");
        };
    }

    /** The place to about a kilometre; null where a coordinate is missing. */
    private static @Nullable String place(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        if (latitude == null || longitude == null) {
            return null;
        }
        if (latitude.abs().compareTo(FARTHEST_NORTH) > 0 || longitude.abs().compareTo(FARTHEST_EAST) > 0) {
            throw new BadRow("经度", "is no place on earth", "give 经度 and 纬度 in degrees, each in its column");
        }
        return coarse(latitude) + ',' + coarse(longitude);
    }

    private static String coarse(BigDecimal degrees) {
        return degrees.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}

package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.MachineKind;
import io.lianhuan.value.MachineValue;
import io.lianhuan.value.PhoneNumber;
import io.lianhuan.value.Text;
import io.lianhuan.value.Unreadable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A device, address or number that is open to the public (公共设备与地址名单), such as a terminal of the trading centre: bidders
 * who share it share nothing else.
 */
@Table(number = 26, name = "public-values", title = "公共设备与地址名单")
record PublicValueRow(
        @Column(
                value = {"类型"},
                key = true)
        String kind,

        @Column(
                value = {"值"},
                key = true)
        String value,

        @Column({"单位", "所属单位"}) @Nullable String holder,
        @Column({"说明", "备注"}) @Nullable String note,
        @Column({"起止日期", "起止"}) @Nullable String period,
        @Column({"起始日期"}) @Nullable LocalDate since,
        @Column({"截止日期"}) @Nullable LocalDate until,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    PublicValueRow {
        Period.of(since, until, period);
        try {
            normalForms(kind, value);
        } catch (Unreadable problem) {
            throw new BadRow("值", problem.reason(), problem.cure());
        }
    }

    @Override
    public void state(Facts facts) {
        for (String form : normalForms(kind, value)) {
            var type = type(kind);
            var compared = type.equals("PHONE") ? facts.phoneId(form) : form;
            facts.node(
                    NodeKind.PUBLIC_VALUE,
                    type + ':' + compared,
                    "kind",
                    type,
                    "value",
                    compared,
                    "holder",
                    holder,
                    "note",
                    note,
                    "since",
                    Period.of(since, until, period).since(),
                    "until",
                    Period.of(since, until, period).until());
        }
    }

    /** The values as the graph writes them on machines, addresses and telephones; several for a cell of several. */
    private static List<String> normalForms(String kind, String value) {
        var type = type(kind);
        if (type.equals("ADDRESS")) {
            return List.of(value);
        }
        var forms = compared(type, value).toList();
        if (forms.isEmpty()) {
            throw new BadRow("值", "holds no value of that kind", "write the value as the platform records it");
        }
        return forms;
    }

    private static Stream<String> compared(String type, String value) {
        return switch (type) {
            case "IP" -> IpValue.all(value).stream().map(IpValue::value);
            case "PHONE" -> PhoneNumber.all(value).stream().map(PhoneNumber::value);
            default ->
                Text.split(value).stream()
                        .flatMap(part -> MachineValue.of(MachineKind.valueOf(type), part).stream())
                        .map(MachineValue::value);
        };
    }

    private static String type(String kind) {
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "MAC", "MAC地址", "网卡MAC地址", "网卡" -> "MAC";
            case "IP", "IP地址" -> "IP";
            case "DISK", "硬盘", "硬盘序列号" -> "DISK";
            case "DONGLE", "加密锁", "加密锁号", "计价软件加密锁" -> "DONGLE";
            case "MACHINE_CODE", "机器码", "文件制作机器码" -> "MACHINE_CODE";
            case "FILE_CODE", "文件创建标识码", "创建标识码" -> "FILE_CODE";
            case "CPU", "CPU序列号" -> "CPU";
            case "BOARD", "主板", "主板序列号" -> "BOARD";
            case "MEMORY", "内存", "内存序列号" -> "MEMORY";
            case "CA", "CA证书", "CA证书序列号" -> "CA";
            case "ADDRESS", "地址" -> "ADDRESS";
            case "PHONE", "电话" -> "PHONE";
            default -> throw new BadRow("类型", "is no kind of public value", "write MAC, IP, 硬盘, 加密锁, 机器码, 地址 or 电话");
        };
    }
}

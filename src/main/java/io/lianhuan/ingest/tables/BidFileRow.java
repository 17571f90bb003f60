package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.MachineKind;
import io.lianhuan.value.MachineValue;
import io.lianhuan.value.OrganisationName;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a platform recorded of a bid file (投标文件特征码): the machine it was made on, the file itself, the addresses it came
 * from. A row of the published control-price file describes the lot instead of a bid.
 */
@Table(number = 6, name = "bid-files", title = "投标文件特征码")
record BidFileRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,

        @Column(
                value = {"环节"},
                key = true)
        String stage,

        @Column({"投标文件名称", "文件名称"}) @Nullable String fileName,
        @Column({"文件大小"}) @Nullable String fileSize,
        @Column({"文件MD5", "MD5"}) @Nullable String md5,
        @Column({"文件SHA256", "SHA256"}) @Nullable String sha256,
        @Column({"提交时间", "固化时间"}) @Nullable OffsetDateTime recordedAt,

        @Column(
                value = {"文件制作机器码", "制作机器码", "机器码"},
                machine = MachineKind.MACHINE_CODE)
        List<MachineValue> machineCodes,

        @Column(
                value = {"文件创建标识码", "创建标识码"},
                machine = MachineKind.FILE_CODE)
        List<MachineValue> fileCodes,

        @Column(
                value = {"网卡MAC地址", "物理地址", "MAC地址", "MAC"},
                machine = MachineKind.MAC)
        List<MachineValue> macs,

        @Column(
                value = {"CPU序列号"},
                machine = MachineKind.CPU)
        List<MachineValue> cpus,

        @Column(
                value = {"硬盘序列号"},
                machine = MachineKind.DISK)
        List<MachineValue> disks,

        @Column(
                value = {"主板序列号"},
                machine = MachineKind.BOARD)
        List<MachineValue> boards,

        @Column(
                value = {"内存序列号"},
                machine = MachineKind.MEMORY)
        List<MachineValue> memories,

        @Column(
                value = {"CA证书序列号"},
                machine = MachineKind.CA)
        List<MachineValue> certificates,

        @Column(
                value = {"造价软件加密锁号", "计价软件加密锁号", "加密锁号"},
                machine = MachineKind.DONGLE)
        List<MachineValue> dongles,

        @Column({"外网IP", "上传IP"}) List<IpValue> uploadedFrom,
        @Column({"内网IP"}) List<IpValue> localAddresses,
        @Column({"解密IP"}) List<IpValue> decryptedFrom,
        @Column({"制作工具名称"}) @Nullable String tool,
        @Column({"工具版本号", "制作工具版本号"}) @Nullable String toolVersion,
        @Column({"文档作者"}) @Nullable String author,
        @Column({"最后保存者"}) @Nullable String lastSavedBy,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    BidFileRow {
        Party.of(bidderIds, bidderNames, "投标人代码");
        Stage.of(stage);
    }

    @Override
    public void state(Facts facts) {
        var bidders = Party.of(bidderIds, bidderNames, "投标人代码");
        if (Stage.of(stage) == Stage.PUBLISHED || bidders.isEmpty()) {
            statePublished(facts);
            return;
        }
        var bid = facts.bid(lotId, bidders.getFirst().id());
        machines()
                .forEach(value ->
                        facts.relate(bid, RelationKind.MADE_ON, facts.machine(value), "context", Stage.of(stage)));
        stateAddresses(facts, bid);
        stateFile(facts, bid);
    }

    private Stream<MachineValue> machines() {
        return Stream.of(machineCodes, fileCodes, macs, cpus, disks, boards, memories, certificates, dongles)
                .flatMap(List::stream);
    }

    private void statePublished(Facts facts) {
        var lot = facts.lot(lotId);
        machines().forEach(value -> facts.relate(lot, RelationKind.PUBLISHED_WITH, facts.machine(value)));
    }

    private void stateAddresses(Facts facts, NodeFact bid) {
        uploadedFrom.forEach(address -> facts.relate(
                bid, RelationKind.SENT_FROM, facts.ipAddress(address), "context", "UPLOADED", "at", recordedAt));
        decryptedFrom.forEach(
                address -> facts.relate(bid, RelationKind.SENT_FROM, facts.ipAddress(address), "context", "DECRYPTED"));
        localAddresses.forEach(
                address -> facts.relate(bid, RelationKind.SENT_FROM, facts.ipAddress(address), "context", "LOCAL"));
    }

    private void stateFile(Facts facts, NodeFact bid) {
        if (Stream.of(fileName, md5, sha256, tool, author, lastSavedBy).allMatch(Objects::isNull)) {
            return;
        }
        var parts = Arrays.asList(bid.id(), Stage.of(stage).name(), fileName, sha256 == null ? md5 : sha256);
        var file = facts.identified(
                NodeKind.BID_FILE,
                parts,
                "name",
                fileName,
                "size",
                fileSize,
                "md5",
                md5,
                "sha256",
                sha256,
                "tool",
                tool,
                "toolVersion",
                toolVersion,
                "author",
                author,
                "lastSavedBy",
                lastSavedBy,
                "context",
                Stage.of(stage),
                "recordedAt",
                recordedAt);
        facts.relate(bid, RelationKind.HAS_FILE, file);
    }
}

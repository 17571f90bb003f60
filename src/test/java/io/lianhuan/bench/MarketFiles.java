package io.lianhuan.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a sample market as import tables: companies, lots, bids and what their bid files tell of machines and addresses. */
final class MarketFiles {

    private MarketFiles() {}

    /** All firms and lots, and the bids of the lots before {@code endLot}. */
    static void write(SampleMarket market, Path folder, int endLot) throws IOException {
        Files.createDirectories(folder);
        try (var csv = CsvWriter.builder().build(folder.resolve("companies.csv"))) {
            csv.writeRecord("统一社会信用代码", "名称", "成立日期");
            for (int firm = 0; firm < market.firms(); firm++) {
                csv.writeRecord(TenderFiles.creditCode(firm), TenderFiles.name(firm), "2010-01-01");
            }
        }
        try (var csv = CsvWriter.builder().build(folder.resolve("lots.csv"))) {
            csv.writeRecord("标段编号", "招标项目编号", "标段名称", "合同估算价");
            for (int lot = 0; lot < market.lots(); lot++) {
                csv.writeRecord(TenderFiles.lot(lot), TenderFiles.lot(lot).substring(0, 20), "舟山演示工程" + lot, "1000000");
            }
        }
        writeBids(market, folder, 0, endLot);
    }

    /** The bids of some lots only. */
    static void writeBids(SampleMarket market, Path folder, int firstLot, int endLot) throws IOException {
        Files.createDirectories(folder);
        try (var csv = CsvWriter.builder().build(folder.resolve("bids.csv"));
                var files = CsvWriter.builder().build(folder.resolve("bid-files.csv"))) {
            csv.writeRecord("标段编号", "投标人代码", "投标人名称", "投标报价", "投标文件递交时间");
            files.writeRecord("标段编号", "投标人代码", "环节", "文件制作机器码", "外网IP");
            for (int lot = firstLot; lot < endLot; lot++) {
                for (int bid = market.lotStart()[lot]; bid < market.lotStart()[lot + 1]; bid++) {
                    int firm = market.firm()[bid];
                    csv.writeRecord(
                            TenderFiles.lot(lot),
                            TenderFiles.creditCode(firm),
                            TenderFiles.name(firm),
                            "%d.00".formatted(900_000 + bid % 200_000),
                            "2026-03-%02d 09:%02d:00".formatted(1 + lot % 28, bid % 60));
                    files.writeRecord(
                            TenderFiles.lot(lot),
                            TenderFiles.creditCode(firm),
                            "制作",
                            "%032X".formatted((market.machine()[bid] + 1) * 0x9E3779B97F4A7C15L),
                            address(market.address()[bid]));
                }
            }
        }
    }

    /** In the range that RFC 3849 keeps for documents. */
    private static String address(int number) {
        return "2001:db8:%x:%x::1".formatted(number >>> 16, number & 0xFFFF);
    }
}

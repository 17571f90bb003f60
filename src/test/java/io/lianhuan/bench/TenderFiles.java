package io.lianhuan.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes tender files of any size: companies, lots, bids and what their bid files tell of machines. The same size and seed
 * give the same bytes; all identities are harmless.
 *
 * @param companies firms, a few of which bid far more often than the rest
 * @param lots lots with 1 to about 60 bidders
 * @param bids bids, each with one row of machine ties
 */
public record TenderFiles(int companies, int lots, int bids, long seed) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final double SHARED_MACHINE = 0.4;

    /** Writes the four files. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var csv = CsvWriter.builder().build(folder.resolve("companies.csv"))) {
            csv.writeRecord("统一社会信用代码", "名称", "成立日期");
            for (int at = 0; at < companies; at++) {
                csv.writeRecord(creditCode(at), name(at), "2010-01-01");
            }
        }
        try (var csv = CsvWriter.builder().build(folder.resolve("lots.csv"))) {
            csv.writeRecord("标段编号", "招标项目编号", "标段名称", "合同估算价");
            for (int at = 0; at < lots; at++) {
                csv.writeRecord(lot(at), lot(at).substring(0, 20), "舟山演示工程" + at, Integer.toString(1_000_000 + at));
            }
        }
        writeBids(folder);
    }

    private void writeBids(Path folder) throws IOException {
        var random = new Random(seed);
        try (var csv = CsvWriter.builder().build(folder.resolve("bids.csv"));
                var files = CsvWriter.builder().build(folder.resolve("bid-files.csv"))) {
            csv.writeRecord("标段编号", "投标人代码", "投标人名称", "投标报价", "投标文件递交时间");
            files.writeRecord("标段编号", "投标人代码", "环节", "文件制作机器码", "网卡MAC地址", "外网IP");
            for (int at = 0; at < bids; at++) {
                var lot = (int) ((long) at * lots / bids);
                var company = bidder(random, at);
                csv.writeRecord(
                        lot(lot),
                        creditCode(company),
                        name(company),
                        "%d.%02d".formatted(900_000 + random.nextInt(200_000), random.nextInt(100)),
                        "2026-03-%02d 09:%02d:00".formatted(1 + lot % 28, at % 60));
                var machine = random.nextDouble() < SHARED_MACHINE ? company : companies + at;
                files.writeRecord(
                        lot(lot),
                        creditCode(company),
                        "制作",
                        "%032X".formatted(machine * 0x9E3779B97F4A7C15L),
                        mac(machine),
                        ip(random));
            }
        }
    }

    /** A few firms bid often: the square of a uniform number; within a lot neighbours differ. */
    private int bidder(Random random, int at) {
        var uniform = random.nextDouble();
        return (int) ((uniform * uniform * companies + at) % companies);
    }

    static String lot(int at) {
        return "E33090226%014d".formatted(at);
    }

    static String name(int at) {
        return "舟山演示" + at + "建设有限公司";
    }

    private static String mac(long machine) {
        var low = "%010X".formatted(machine & 0xFFFFFFFFFFL);
        return "3C-" + low.replaceAll("(..)(?=.)", "$1-");
    }

    private static String ip(Random random) {
        return "203.0.113." + (1 + random.nextInt(254));
    }

    /** A code with both check characters right, in the block of organisations that does not exist. */
    static String creditCode(int at) {
        var body = new StringBuilder("91330902MAX");
        var serial = new char[5];
        var rest = at;
        for (int digit = serial.length - 1; digit >= 0; digit--) {
            serial[digit] = ALPHABET.charAt(rest % ALPHABET.length());
            rest /= ALPHABET.length();
        }
        body.append(serial);
        body.append(organisationCheck(body));
        int sum = 0;
        for (int digit = 0; digit < WEIGHTS.length; digit++) {
            sum += ALPHABET.indexOf(body.charAt(digit)) * WEIGHTS[digit];
        }
        // X stands for 10 in the organisation's check and is a character of the alphabet as well
        return body.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }

    private static char organisationCheck(CharSequence body) {
        int sum = 0;
        for (int digit = 0; digit < ORGANISATION_WEIGHTS.length; digit++) {
            sum += Character.digit(body.charAt(8 + digit), 36) * ORGANISATION_WEIGHTS[digit];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}

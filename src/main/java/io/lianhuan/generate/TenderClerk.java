package io.lianhuan.generate;

import io.lianhuan.generate.award.Comprehensive;
import io.lianhuan.generate.award.RateBid;
import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.DepositForm;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Project;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a tender as the trading platform exports it: project, lot, bids, files, money, people, evaluation, award. */
final class TenderClerk {

    private static final int PRICED_BIDDERS = 7;
    private static final int EXPERTS = 5;

    /** Contracts are signed on the 25th day after the opening; deposits go back within five days of that. */
    private static final int UNTIL_RETURNED = 30;

    /** Share of lots in which a buyer misses a time limit. */
    private static final double SLIPS = 0.012;

    private static final List<String> POSITIONS = List.of("技术负责人", "专职安全员", "施工员", "质量员");
    private static final List<String> BROWSERS = List.of("Chrome/126.0", "Edge/125.0", "360SE/14", "Chrome/109.0");
    private static final List<String> INSURERS = List.of("汐岸财产保险股份有限公司舟山分公司", "澜汀融资担保有限公司", "星屿财产保险股份有限公司浙江分公司");

    private final City city;
    private final Archive archive;
    private final Set<String> projects = new HashSet<>();

    TenderClerk(City city, Archive archive) {
        this.city = city;
        this.archive = archive;
    }

    void write(Tender tender) {
        var lot = tender.lot();
        var dice = city.dice("clerk", lot.code());
        if (projects.add(lot.project().code())) {
            writeProject(lot.project(), dice);
        }
        writeLot(lot, dice);
        writeTenderFile(lot, dice);
        writePublishedFile(tender, dice);
        for (Offer offer : tender.offers()) {
            var own = city.dice("bid row", lot.code(), offer.firm().creditCode());
            writeBid(tender, offer, own);
            writePurchase(lot, offer, own);
            writeFiles(lot, offer, own);
            writeDeposit(lot, offer, own);
            writeStaff(lot, offer);
        }
        writePrices(tender);
        writeCommittee(tender, dice);
        writeAwards(tender, dice);
    }

    private void writeProject(Project project, Dice dice) {
        boolean isRun = !dice.chance(0.04);
        archive.add(
                Book.PROJECTS,
                project.code(),
                project.number(),
                project.kind().isWorks() || dice.chance(0.6) ? project.investmentCode() : Form.nothing(dice),
                project.name(),
                project.kind().isWorks() ? "房屋建筑和市政工程" : project.kind().category(),
                project.place().code(),
                project.buyer().name(),
                project.buyer().creditCode(),
                isRun ? project.agency().name() : Form.nothing(dice),
                isRun ? project.agency().creditCode() : "",
                "公开招标",
                isRun ? "委托招标" : "自行招标",
                "是",
                project.place().title().replaceFirst("舟山市(?=.*县)", "") + "住房和城乡建设局",
                Form.time(project.createdAt(), dice));
    }

    private void writeLot(Lot lot, Dice dice) {
        var estimate = Form.amount(lot.estimate(), dice);
        archive.add(
                Book.LOTS,
                lot.code(),
                lot.project().code(),
                lot.name(),
                lot.kind().category(),
                estimate.text(),
                estimate.unit(),
                lot.kind().trade().qualification() + (lot.estimate() > 3_000_000_000L ? "二级及以上" : "三级及以上"),
                Form.day(lot.openedAt().toLocalDate().plusDays(45), dice),
                lot.days() + "日历天",
                lot.round(),
                "舟山市公共资源交易中心");
    }

    private void writeTenderFile(Lot lot, Dice dice) {
        archive.add(
                Book.TENDER_FILES,
                lot.code(),
                "ZB-%d-%04d".formatted(lot.openedAt().getYear(), lot.number() + 1),
                Form.tenThousands(lot.ceiling()),
                lot.method().title(),
                lot.method().announcedRange(),
                Form.yuan(lot.deposit()),
                "电汇、电子保函",
                Form.time(lot.publishedAt(), dice),
                Form.seconds(lot.publishedAt()) + "至"
                        + Form.seconds(lot.publishedAt().plusDays(9)),
                Form.seconds(lot.openedAt()),
                Form.seconds(lot.openedAt()),
                "交易中心%d号开标室".formatted(dice.between(1, 6)),
                lot.bidders() > 12 ? "资格后审" : "资格预审",
                clarified(lot, dice),
                hex(dice) + hex(dice) + hex(dice) + hex(dice));
    }

    private void writePublishedFile(Tender tender, Dice dice) {
        if (tender.lot().kind().isWorks()) {
            archive.add(
                    Book.BID_FILES,
                    tender.lot().code(),
                    "",
                    "控制价",
                    "招标控制价.xml",
                    "",
                    hex(dice) + hex(dice),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    tender.publishedDongle(),
                    "舟造价",
                    "V6.2",
                    "",
                    "");
        }
    }

    private void writeBid(Tender tender, Offer offer, Dice dice) {
        var lot = tender.lot();
        var price = price(tender, offer, dice);
        var team = offer.team();
        archive.add(
                Book.BIDS,
                lot.code(),
                codes(offer),
                Stream.concat(Stream.of(offer.firm()), offer.partners().stream())
                        .map(firm -> spelled(firm, dice))
                        .collect(Collectors.joining(";")),
                offer.partners().isEmpty()
                        ? ""
                        : joined(offer.partners().stream().map(Firm::name)),
                offer.partners().isEmpty()
                        ? ""
                        : joined(offer.partners().stream().map(Firm::creditCode)),
                price.text(),
                price.unit(),
                isRate(lot) ? "2" : "1",
                isRate(lot) ? "%.2f".formatted((1 - offer.price()) * 100) : "",
                lot.days() + "日历天",
                "合格",
                team.manager().person().name(),
                team.manager().person().identityNumber(),
                team.manager().registrationNumber(),
                team.agent().name(),
                team.agent().identityNumber(),
                team.agent().phone(),
                team.operator().name(),
                team.operator().identityNumber(),
                team.operator().phone(),
                Form.time(offer.downloadedAt(), dice),
                Form.seconds(offer.submittedAt()),
                "未在规定时间内完成解密".equals(offer.voidReason()) ? "失败" : "成功",
                Form.seconds(lot.openedAt().plusMinutes(dice.between(3, 40))),
                "是",
                "%.1f".formatted(70 + 30 * offer.merit()),
                offer.isValid() ? "是" : "否",
                offer.isValid() ? "有效" : "否决",
                offer.isValid() ? "/" : offer.voidReason(),
                lot.isFailed() ? "有效投标不足三家，流标" : "");
    }

    private static Form.Amount price(Tender tender, Offer offer, Dice dice) {
        if (isRate(tender.lot())) {
            return new Form.Amount("/", "");
        }
        return Form.amount(tender.amount(offer), dice);
    }

    static boolean isRate(Lot lot) {
        return lot.method() instanceof RateBid;
    }

    private static String codes(Offer offer) {
        return joined(Stream.concat(Stream.of(offer.firm()), offer.partners().stream())
                .map(Firm::creditCode));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(";"));
    }

    /** A name with the brackets that whoever typed it preferred. */
    private static String spelled(Firm firm, Dice dice) {
        return dice.chance(0.5) ? firm.name() : firm.name().replace('（', '(').replace('）', ')');
    }

    private void writePurchase(Lot lot, Offer offer, Dice dice) {
        var at = offer.downloadedAt();
        archive.add(
                Book.PURCHASES,
                lot.code(),
                offer.firm().creditCode(),
                Form.seconds(at.minusMinutes(dice.between(2, 9))),
                "u" + offer.firm().number() + "a",
                "pay" + offer.firm().account().number().substring(11),
                offer.desk().sentFrom(),
                Form.seconds(at),
                offer.desk().sentFrom(),
                dice.pick(BROWSERS));
    }

    private void writeFiles(Lot lot, Offer offer, Dice dice) {
        var name = "投标文件-%s.ZTB".formatted(offer.firm().creditCode().substring(10));
        var md5 = hex(dice) + hex(dice);
        var size = "%.1f MB".formatted(dice.uniform(6, 180));
        var made = offer.submittedAt().minusMinutes(dice.between(20, 1500));
        writeFile(lot, offer, "制作", name, size, md5, Form.seconds(made));
        writeFile(lot, offer, "递交", name, size, md5, Form.seconds(offer.submittedAt()));
        if (offer.desk().dongle() != null) {
            var desk = offer.desk();
            archive.add(
                    Book.BID_FILES,
                    lot.code(),
                    offer.firm().creditCode(),
                    "计价",
                    "报价.xml",
                    "",
                    "",
                    "",
                    "",
                    "",
                    spelled(desk.maker().mac(), dice),
                    desk.maker().cpu(),
                    desk.maker().disk(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    desk.dongle(),
                    "舟造价",
                    "V6.2",
                    desk.author(),
                    desk.savedBy());
        }
    }

    private void writeFile(Lot lot, Offer offer, String stage, String name, String size, String md5, String at) {
        var desk = offer.desk();
        boolean isMade = stage.equals("制作");
        var computer = isMade ? desk.maker() : desk.sender();
        archive.add(
                Book.BID_FILES,
                lot.code(),
                offer.firm().creditCode(),
                stage,
                name,
                size,
                md5,
                at,
                isMade ? computer.machineCode() : "",
                isMade ? desk.fileCode() : "",
                computer.mac(),
                computer.cpu(),
                computer.disk(),
                computer.board(),
                computer.memory().isEmpty() ? "-" : computer.memory(),
                isMade ? "" : desk.sentFrom(),
                isMade ? "" : "192.168.1." + (2 + offer.firm().number() % 200),
                isMade ? "/" : desk.decryptedFrom(),
                isMade ? "" : desk.certificate(),
                "",
                "舟标投标工具",
                "V8.1.%d".formatted(offer.firm().number() % 3),
                isMade ? desk.author() : "",
                isMade ? desk.savedBy() : "");
    }

    /** A network card as one or the other tool writes it. */
    private static String spelled(String mac, Dice dice) {
        return switch (dice.between(0, 3)) {
            case 0 -> mac.replace("-", "");
            case 1 -> mac.replace('-', ':').toLowerCase(Locale.ROOT);
            default -> mac;
        };
    }

    private void writeDeposit(Lot lot, Offer offer, Dice dice) {
        var deposit = offer.deposit();
        boolean isTransfer = deposit.form() == DepositForm.TRANSFER;
        var account = deposit.payer();
        var returned = lot.openedAt().toLocalDate().plusDays(dice.between(12, UNTIL_RETURNED) + delay(lot));
        archive.add(
                Book.DEPOSITS,
                lot.code(),
                offer.firm().creditCode(),
                offer.firm().name(),
                deposit.form().title(),
                isTransfer ? account.number() : "/",
                isTransfer ? spelled(account.holder(), offer.firm(), dice) : "/",
                isTransfer ? account.bank() : "",
                "",
                dice.chance(0.3) ? Form.thousands(lot.deposit()) : Form.yuan(lot.deposit()),
                Form.time(deposit.at(), dice),
                isTransfer ? "1" : "",
                isTransfer ? account.number() : "",
                isTransfer ? Form.day(returned, dice) : "");
        if (!isTransfer) {
            writeGuarantee(lot, offer, dice);
        }
    }

    /** A few buyers keep the deposits of a lot for weeks. */
    private int delay(Lot lot) {
        var slip = city.dice("deposits kept", lot.code());
        return slip.chance(SLIPS) ? slip.between(20, 60) : 0;
    }

    /** Some lots are clarified well before the deadline, a few too late. */
    private String clarified(Lot lot, Dice dice) {
        var nothing = Form.nothing(dice);
        var slip = city.dice("clarified", lot.code());
        if (slip.chance(SLIPS)) {
            return Form.seconds(lot.openedAt().minusDays(slip.between(3, 12)));
        }
        return slip.chance(0.1) ? Form.seconds(lot.openedAt().minusDays(slip.between(16, 19))) : nothing;
    }

    private static String spelled(String holder, Firm firm, Dice dice) {
        return holder.equals(firm.name()) ? spelled(firm, dice) : holder;
    }

    private void writeGuarantee(Lot lot, Offer offer, Dice dice) {
        double rate = dice.uniform(0.002, 0.006);
        var at = offer.deposit().at();
        var agent = offer.team().agent();
        archive.add(
                Book.GUARANTEES,
                "BH%s%s"
                        .formatted(
                                lot.code().substring(7),
                                offer.firm().creditCode().substring(11)),
                lot.code(),
                offer.firm().creditCode(),
                offer.deposit().form().title(),
                agent.name(),
                agent.identityNumber(),
                agent.phone(),
                dice.pick(INSURERS),
                Form.yuan(lot.deposit()),
                Form.yuan(Math.max(10_000, Math.round(lot.deposit() * rate))),
                "%.2f%%".formatted(rate * 100),
                offer.deposit().payer().number(),
                Form.seconds(at),
                Form.seconds(at.plusMinutes(dice.between(2, 90))),
                hex(dice) + hex(dice));
    }

    private void writeStaff(Lot lot, Offer offer) {
        var manager = offer.team().manager();
        archive.add(
                Book.BID_STAFF,
                lot.code(),
                offer.firm().creditCode(),
                manager.person().identityNumber(),
                manager.person().name(),
                manager.person().phone(),
                lot.kind().isWorks() ? "项目经理" : "项目负责人",
                manager.level() == 1 ? "高级工程师" : "工程师",
                lot.kind().isWorks() ? "注册建造师" : "注册工程师",
                manager.registrationNumber(),
                manager.level() == 1 ? "一级" : "二级",
                manager.specialty());
        var staff = offer.team().staff();
        for (int at = 0; at < staff.size(); at++) {
            writeMember(lot, offer, staff.get(at), POSITIONS.get(at % POSITIONS.size()));
        }
    }

    private void writeMember(Lot lot, Offer offer, Person person, String position) {
        archive.add(
                Book.BID_STAFF,
                lot.code(),
                offer.firm().creditCode(),
                person.identityNumber(),
                person.name(),
                "",
                position,
                position.equals("技术负责人") ? "工程师" : "/",
                "岗位证书",
                "/",
                "",
                "");
    }

    /** Bills of quantities of lots with few bidders: each has own prices, unless one was copied from another. */
    private void writePrices(Tender tender) {
        if (tender.lot().method() instanceof Comprehensive && tender.offers().size() <= PRICED_BIDDERS) {
            new PriceList(city, archive, tender).write();
        }
    }

    private void writeCommittee(Tender tender, Dice dice) {
        if (tender.ranking().isEmpty()) {
            return;
        }
        var lot = tender.lot();
        var committee = dice.pick(city.institutions().experts(), EXPERTS);
        for (Person expert : committee) {
            archive.add(
                    Book.EVALUATORS,
                    lot.code(),
                    expert.identityNumber(),
                    expert.name(),
                    committee.indexOf(expert) < 2 ? "经济" : "技术",
                    "/",
                    lot.kind().isWorks() ? "工程施工" : "工程咨询",
                    expert.equals(committee.getFirst()) ? "是" : "否",
                    "否",
                    Form.seconds(lot.openedAt().plusMinutes(dice.between(15, 50))),
                    Form.seconds(lot.openedAt().minusMinutes(dice.between(60, 200))),
                    "");
            if (lot.method() instanceof Comprehensive) {
                writeScores(tender, expert, dice);
            }
        }
    }

    private void writeScores(Tender tender, Person expert, Dice dice) {
        var ranking = tender.ranking();
        for (int at = 0; at < ranking.size(); at++) {
            var offer = ranking.get(at);
            double technical = Math.clamp(offer.merit() * 35 + dice.normal(0, 1), 0, 40);
            double priced = Math.clamp(50 - at * 1.5 + dice.normal(0, 0.2), 20, 50);
            archive.add(
                    Book.SCORES,
                    tender.lot().code(),
                    expert.identityNumber(),
                    offer.firm().creditCode(),
                    "%.2f".formatted(priced),
                    "",
                    "%.2f".formatted(technical),
                    "5.00",
                    "",
                    "%.2f".formatted(priced + technical + 5),
                    at + 1,
                    "否",
                    "");
        }
    }

    private void writeAwards(Tender tender, Dice dice) {
        var candidates = tender.ranking().stream().limit(3).toList();
        for (Offer offer : candidates) {
            writeAward(tender, offer, candidates.indexOf(offer) + 1, false, dice);
        }
        if (!candidates.isEmpty()) {
            writeAward(tender, candidates.getFirst(), 1, true, dice);
        }
    }

    private void writeAward(Tender tender, Offer offer, int rank, boolean isAward, Dice dice) {
        var lot = tender.lot();
        var day = lot.openedAt().toLocalDate();
        var price = isRate(lot)
                ? new Form.Amount("%.2f%%".formatted((1 - offer.price()) * 100), "")
                : Form.amount(tender.amount(offer), dice);
        var manager = offer.team().manager().person();
        archive.add(
                Book.AWARDS,
                lot.code(),
                codes(offer),
                joined(Stream.concat(Stream.of(offer.firm()), offer.partners().stream())
                        .map(Firm::name)),
                rank,
                isAward ? "中标结果" : "中标候选人",
                price.text(),
                price.unit(),
                isRate(lot) ? "是" : "否",
                manager.name(),
                manager.identityNumber(),
                isAward ? "" : "%s至%s".formatted(day.plusDays(1), day.plusDays(4)),
                isAward ? "ZBTZ-%d-%05d".formatted(day.getYear(), lot.number() + 1) : "",
                isAward ? Form.day(day.plusDays(8), dice) : "",
                "");
    }

    private static String hex(Dice dice) {
        return "%016x".formatted(dice.bits());
    }
}

package io.lianhuan.generate;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.time.LocalDate;
import java.util.List;

/** Writes what supervision already knew: alerts in batches, of which about a third come to nothing, penalties, referrals. */
final class CaseClerk {

    private static final List<Integer> BATCHES = List.of(18, 19, 16);
    private static final List<String> MODELS = List.of("机器码雷同", "保证金同源", "造价锁号一致", "投标IP一致", "项目班子人员重复", "报价规律性差异");
    private static final List<String> OFFENCES = List.of("串通投标", "弄虚作假骗取中标", "出借资质", "转包", "违法分包");
    private static final List<String> CLAUSES =
            List.of("招标投标法第五十三条", "招标投标法第五十四条", "建设工程质量管理条例第六十一条", "建设工程质量管理条例第六十二条", "建设工程质量管理条例第六十二条");

    private final City city;
    private final Archive archive;

    CaseClerk(City city, Archive archive) {
        this.city = city;
        this.archive = archive;
    }

    void write(List<Truth> truth) {
        var dice = city.dice("cases");
        var candidates = dice.shuffled(truth.stream()
                .filter(one -> !one.lots().isEmpty() && !one.members().isEmpty())
                .toList());
        int written = 0;
        for (int batch = 0; batch < BATCHES.size(); batch++) {
            for (int at = 0; at < BATCHES.get(batch); at++) {
                writeAlert(++written, batch, candidates.get(written % candidates.size()), dice);
            }
        }
        writePenalties(dice);
        writeReferrals(dice);
    }

    private void writeAlert(int number, int batch, Truth about, Dice dice) {
        var issued = city.scale().lastDay().minusMonths(5L - 2L * batch).withDayOfMonth(10);
        var model = dice.pick(MODELS);
        archive.add(
                Book.ALERTS,
                "YJ2026%04d".formatted(number),
                "2026年第%d批".formatted(batch + 1),
                "浙江省招投标智慧监督监管平台",
                Form.seconds(issued.atTime(9, 30)),
                model,
                dice.pick(List.of("红", "橙", "黄")),
                dice.pick(about.lots()),
                String.join(";", about.members().stream().limit(6).toList()),
                "%d家投标人%s".formatted(about.members().size(), model),
                issued.plusDays(21),
                "舟山市住房和城乡建设局");
    }

    private void writePenalties(Dice dice) {
        var firms = dice.pick(city.registered(), Math.max(8, city.firms().size() / 60));
        for (int at = 0; at < firms.size(); at++) {
            int offence = dice.between(0, OFFENCES.size() - 1);
            var day = city.scale().firstDay().plusDays(dice.between(-400, 400));
            archive.add(
                    Book.PENALTIES,
                    "舟建罚决字〔%d〕第%d号".formatted(day.getYear(), 10 + at),
                    firms.get(at).creditCode(),
                    OFFENCES.get(offence),
                    CLAUSES.get(offence),
                    "%.2f".formatted(dice.uniform(0.8, 26)),
                    dice.chance(0.3) ? "%s至%s".formatted(day, day.plusYears(1)) : Form.nothing(dice),
                    Form.day(day, dice),
                    "是",
                    day.plusYears(1),
                    dice.chance(0.4) ? day.plusMonths(9) : "");
        }
    }

    private void writeReferrals(Dice dice) {
        for (int at = 0; at < 6; at++) {
            LocalDate day = city.scale().lastDay().minusDays(dice.between(30, 300));
            var firm = dice.pick(city.registered());
            boolean isOpinion = at % 2 == 0;
            archive.add(
                    Book.REFERRALS,
                    (isOpinion ? "舟检建〔%d〕%d号" : "舟建移〔%d〕%d号").formatted(day.getYear(), 3 + at),
                    isOpinion ? "检察意见" : "移送公安",
                    isOpinion ? "舟山市人民检察院" : "舟山市住房和城乡建设局",
                    day,
                    firm.name(),
                    isOpinion ? "不起诉，建议给予行政处罚" : "涉嫌串通投标，中标金额达到追诉标准",
                    day.plusDays(60),
                    dice.chance(0.6) ? day.plusDays(dice.between(20, 59)) : "",
                    isOpinion ? "已立案" : "已受理");
        }
    }
}

package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** An expert evaluates bids, and one of the bidders pays the expert's insurance. */
final class InsuredExpert implements Scenario {

    @Override
    public Truth.Category category() {
        return Truth.Category.CONFLICT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var expert = casting.dice().pick(casting.city().institutions().experts());
        return List.of(new Insured(expert, casting.members(Trade.BUILDING, 1), casting.lots(LotKind.SCHOOLS, 1)));
    }

    private record Insured(Person expert, List<Firm> bidder, List<Lot> lots) implements Plot {

        @Override
        public List<Firm> bidders(Lot lot) {
            return bidder;
        }

        @Override
        public void follow(Tender tender, Records records) {
            var lot = tender.lot();
            records.archive()
                    .add(
                            Book.EVALUATORS,
                            lot.code(),
                            expert.identityNumber(),
                            expert.name(),
                            "技术",
                            "/",
                            "工程施工",
                            "否",
                            "否",
                            Form.seconds(lot.openedAt().plusMinutes(22)),
                            Form.seconds(lot.openedAt().minusMinutes(90)),
                            "");
            insure(YearMonth.from(lot.openedAt()), records);
        }

        private void insure(YearMonth month, Records records) {
            var firm = bidder.getFirst();
            for (int back = 0; back < 6; back++) {
                var paid = month.minusMonths(back);
                records.archive()
                        .add(
                                Book.INSURANCES,
                                expert.identityNumber(),
                                expert.name(),
                                "%d%02d".formatted(paid.getYear(), paid.getMonthValue()),
                                firm.creditCode(),
                                firm.name(),
                                "企业职工基本养老保险",
                                "正常");
            }
        }

        @Override
        public Truth truth() {
            return Truth.of(
                    Truth.Category.CONFLICT,
                    "expert-insured-by-bidder",
                    Difficulty.PLAIN,
                    bidder,
                    lots,
                    Set.of(Trace.INSURANCE));
        }
    }
}

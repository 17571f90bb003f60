package io.lianhuan.generate;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.util.List;

/** The priced bills of quantities (工程量清单报价) of one lot. */
final class PriceList {

    private static final int ITEMS = 36;
    private static final double SPREAD = 0.08;

    /** A line of the bill as the buyer published it. */
    private record Item(String code, String name, String unit) {}

    private static final List<Item> CATALOGUE = List.of(
            new Item("010101001", "平整场地", "m2"),
            new Item("010101002", "挖一般土方", "m3"),
            new Item("010103001", "回填方", "m3"),
            new Item("010302001", "泥浆护壁成孔灌注桩", "m3"),
            new Item("010401003", "实心砖墙", "m3"),
            new Item("010501001", "垫层", "m3"),
            new Item("010502001", "矩形柱", "m3"),
            new Item("010503002", "矩形梁", "m3"),
            new Item("010505001", "有梁板", "m3"),
            new Item("010515001", "现浇构件钢筋", "t"),
            new Item("010902001", "屋面卷材防水", "m2"),
            new Item("011201001", "墙面一般抹灰", "m2"));

    private final City city;
    private final Archive archive;
    private final Tender tender;

    PriceList(City city, Archive archive, Tender tender) {
        this.city = city;
        this.archive = archive;
        this.tender = tender;
    }

    void write() {
        for (Offer offer : tender.offers()) {
            for (int number = 1; number <= ITEMS; number++) {
                write(offer, number);
            }
        }
    }

    /** Bids that grow from one file have the prices of that file, moved by one factor. */
    private void write(Offer offer, int number) {
        var code = tender.lot().code();
        var item = CATALOGUE.get((number - 1) % CATALOGUE.size());
        double quantity = Math.round(city.dice("quantity", code, number).logNormal(300, 0.9) * 100) / 100.0;
        double usual = city.dice("item", code, number).logNormal(120, 0.8);
        double own = city.dice("item price", offer.desk().fileCode(), number).normal(0, SPREAD);
        long price = Math.round(usual * (1 + own) * offer.price() * 100);
        long total = Math.round(price * quantity);
        Dice parts = city.dice("parts", offer.desk().fileCode(), number);
        double labour = parts.uniform(0.18, 0.3);
        double material = parts.uniform(0.45, 0.6);
        archive.add(
                Book.PRICED_ITEMS,
                code,
                offer.firm().creditCode(),
                number,
                item.code() + "%03d".formatted(1 + (number - 1) / CATALOGUE.size()),
                item.name(),
                "综合考虑，详见设计图纸",
                item.unit(),
                "%.2f".formatted(quantity),
                Form.yuan(price),
                Form.yuan(total),
                Form.yuan(Math.round(price * labour)),
                Form.yuan(Math.round(price * material)),
                Form.yuan(Math.round(price * 0.08)),
                Form.yuan(Math.round(price * 0.06)),
                Form.yuan(Math.round(price * 0.05)),
                "%d-%d".formatted(1 + number % 9, number * 3));
    }
}

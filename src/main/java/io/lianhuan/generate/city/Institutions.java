package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who does not bid: buyers, agencies, suppliers of materials, consultancies that price bills of quantities, experts.
 *
 * @param terminals computers and addresses at the trading centre that anybody may use
 */
public record Institutions(
        List<Organisation> buyers,
        List<Organisation> agencies,
        List<Organisation> suppliers,
        List<String> consultancyDongles,
        List<Person> experts,
        List<Computer> terminals,
        String terminalAddress) {

    private static final long FIRST_ORGANISATION = 100_000;
    private static final long FIRST_EXPERT = 3_000_000;
    private static final int FIRST_COMPUTER = 300_000;
    private static final int TERMINALS = 4;
    private static final int TERMINAL_ADDRESS = 9;

    static Institutions of(Scale scale, long seed, Identities identities) {
        return new Institutions(
                IntStream.range(0, scale.buyers())
                        .mapToObj(at -> buyer(at, seed, identities))
                        .toList(),
                IntStream.range(0, scale.agencies())
                        .mapToObj(at -> agency(at, seed, identities))
                        .toList(),
                IntStream.range(0, scale.agencies() + 5)
                        .mapToObj(at -> supplier(at, seed, identities))
                        .toList(),
                IntStream.range(0, scale.agencies())
                        .mapToObj(at -> identities.dongle(FIRST_COMPUTER + at))
                        .toList(),
                IntStream.range(0, scale.experts())
                        .mapToObj(at -> identities.person(FIRST_EXPERT + at))
                        .toList(),
                IntStream.range(0, TERMINALS)
                        .mapToObj(at -> identities.computer(FIRST_COMPUTER + at))
                        .toList(),
                identities.networkAddress(TERMINAL_ADDRESS));
    }

    private static Organisation buyer(int at, long seed, Identities identities) {
        var dice = Dice.of(seed, "buyer", at);
        var place = dice.pick(Place.local());
        var town = dice.pick(place.towns());
        var kind = at % 5;
        var name = switch (kind) {
            case 0 -> place.title() + town + (place == Place.DAISHAN || place == Place.SHENGSI ? "镇人民政府" : "街道办事处");
            case 1 -> "舟山" + Names.brand(dice) + "投资发展有限公司";
            case 2 -> place.title() + Names.brand(dice) + dice.pick(List.of("小学", "初级中学", "幼儿园"));
            case 3 -> place.shortName() + Names.brand(dice) + dice.pick(List.of("水务有限公司", "城市建设有限公司", "交通投资有限公司"));
            default -> place.title() + Names.brand(dice) + dice.pick(List.of("医院", "中心卫生院"));
        };
        var office = kind == 0 ? "11" : kind == 2 || kind == 4 ? "12" : "91";
        return new Organisation(identities.creditCode(office, place, FIRST_ORGANISATION + at), name, place);
    }

    private static Organisation agency(int at, long seed, Identities identities) {
        var dice = Dice.of(seed, "agency", at);
        var place = dice.chance(0.6) ? Place.DINGHAI : Place.HANGZHOU;
        var name = (place == Place.DINGHAI ? "舟山" : "浙江")
                + Names.brand(dice)
                + dice.pick(List.of("工程咨询有限公司", "招标代理有限公司", "工程造价咨询有限公司"));
        return new Organisation(identities.creditCode("91", place, FIRST_ORGANISATION + 50_000 + at), name, place);
    }

    private static Organisation supplier(int at, long seed, Identities identities) {
        var dice = Dice.of(seed, "supplier", at);
        var place = dice.pick(List.of(Place.DINGHAI, Place.PUTUO, Place.NINGBO));
        var name = Names.company(dice, place, dice.pick(List.of("商品混凝土有限公司", "金属材料有限公司", "机械租赁有限公司")));
        return new Organisation(identities.creditCode("91", place, FIRST_ORGANISATION + 80_000 + at), name, place);
    }
}

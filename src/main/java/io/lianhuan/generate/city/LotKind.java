package io.lianhuan.generate.city;

import io.lianhuan.generate.award.AwardMethod;
import io.lianhuan.generate.award.Comprehensive;
import io.lianhuan.generate.award.LowestPrice;
import io.lianhuan.generate.award.MeanBased;
import io.lianhuan.generate.award.RateBid;
import io.lianhuan.generate.chance.Dice;
import java.util.List;

/** What a lot is for. The kind decides who may bid, how many do, and how it is awarded. */
@SuppressWarnings("ImmutableEnumChecker")
public enum LotKind {
    ROADS(20, "施工", Trade.MUNICIPAL, 6_000_000, "%s路道路及管网改造工程 %s村道路硬化工程 %s污水零直排建设工程 %s片区市政管网提升工程"),
    PARKS(9, "施工", Trade.GREENING, 3_500_000, "%s公园绿化工程 %s沿线绿化提升工程 %s滨海景观改造工程"),
    HOMES(10, "施工", Trade.BUILDING, 7_000_000, "%s老旧小区改造提升工程 %s小区消防改造工程 %s农贸市场改造工程"),
    SCHOOLS(13, "施工", Trade.BUILDING, 28_000_000, "%s小学迁建工程 %s安置房工程 %s医院病房楼工程 %s未来社区工程 %s文化中心工程"),
    FITTING(8, "施工", Trade.DECORATION, 3_000_000, "%s医院病房楼装修工程 %s中学教学楼装修工程 %s便民服务中心装修工程 %s派出所业务用房装修工程"),
    TURNKEY(7, "EPC", Trade.BUILDING, 60_000_000, "%s安置房EPC工程 %s未来社区EPC工程 %s客运码头改造EPC工程"),
    SUPERVISION(15, "监理", Trade.SUPERVISION, 900_000, "%s小学迁建工程 %s安置房工程 %s路道路改造工程 %s污水零直排建设工程"),
    DESIGN(8, "设计", Trade.DESIGN, 1_200_000, "%s未来社区工程 %s中学扩建工程 %s渔港经济区工程 %s海塘安澜工程"),
    GOODS(10, "货物", Trade.SUPPLY, 2_500_000, "%s医院智能化设备采购 %s学校多媒体设备采购 %s污水处理厂设备采购 %s小区电梯采购");

    private final int share;
    private final String category;
    private final Trade trade;
    private final double medianYuan;
    private final List<String> titles;

    LotKind(int share, String category, Trade trade, double medianYuan, String titles) {
        this.share = share;
        this.category = category;
        this.trade = trade;
        this.medianYuan = medianYuan;
        this.titles = List.of(titles.split(" "));
    }

    static LotKind drawn(Dice dice) {
        int left = dice.between(0, 99);
        for (LotKind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        return GOODS;
    }

    /** As lists of lots call it (标段分类). */
    public String category() {
        return category;
    }

    public Trade trade() {
        return trade;
    }

    double medianYuan() {
        return medianYuan;
    }

    List<String> titles() {
        return titles;
    }

    public boolean isWorks() {
        return trade.isWorks();
    }

    AwardMethod method(Dice dice) {
        return switch (this) {
            case ROADS, PARKS, HOMES -> new MeanBased(dice.chance(0.3));
            case SCHOOLS, TURNKEY -> new Comprehensive(dice.pick(List.of(0.4, 0.5, 0.6)));
            case SUPERVISION, DESIGN -> new RateBid();
            case FITTING, GOODS -> new LowestPrice(dice.chance(0.4) ? 0.85 : 0);
        };
    }

    /** How many come, if the city has enough of them. */
    int bidders(Dice dice) {
        return switch (this) {
            case ROADS, PARKS, HOMES -> Math.clamp(Math.round(dice.logNormal(42, 0.45)), 20, 120);
            case SCHOOLS -> dice.between(5, 20);
            case TURNKEY -> dice.between(3, 8);
            case SUPERVISION -> dice.between(8, 30);
            case DESIGN -> dice.between(4, 12);
            case FITTING -> dice.between(6, 18);
            case GOODS -> dice.between(4, 12);
        };
    }
}

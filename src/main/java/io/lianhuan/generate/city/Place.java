package io.lianhuan.generate.city;

import java.util.Arrays;
import java.util.List;

/** A district of Zhoushan, or one of the cities that bidders come from. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Place {
    DINGHAI("330902", "舟山市定海区", "定海", "0580", "昌国 环南 城东 盐仓 临城 千岛 小沙 岑港 马岙 双桥 白泉 干览 金塘", "解放东路 昌国路 人民北路 海天大道 港岛路 体育路"),
    PUTUO("330903", "舟山市普陀区", "普陀", "0580", "沈家门 东港 展茅 勾山 朱家尖 普陀山 六横 桃花 虾峙 东极", "海印路 昌正街 东港麒麟街 兴普大道 滨港路"),
    DAISHAN("330921", "舟山市岱山县", "岱山", "0580", "高亭 东沙 岱东 岱西 长涂 衢山 秀山", "蓬莱路 人民路 长河路 竹屿大道"),
    SHENGSI("330922", "舟山市嵊泗县", "嵊泗", "0580", "菜园 五龙 洋山 嵊山 枸杞 黄龙 花鸟", "沙河路 海滨路 望海路"),
    HANGZHOU("330106", "杭州市西湖区", "杭州", "0571", "古荡 文新 蒋村 三墩", "文二西路 古墩路 天目山路"),
    NINGBO("330212", "宁波市鄞州区", "宁波", "0574", "首南 钟公庙 下应 潘火", "鄞县大道 天童南路 嵩江中路"),
    TAIZHOU("331002", "台州市椒江区", "台州", "0576", "海门 白云 葭沚", "市府大道 中心大道"),
    SHAOXING("330602", "绍兴市越城区", "绍兴", "0575", "府山 城南 迪荡", "胜利东路 中兴南路"),
    WENZHOU("330302", "温州市鹿城区", "温州", "0577", "南汇 松台 五马", "车站大道 锦绣路"),
    JIANGXI("360102", "南昌市东湖区", "江西", "0791", "大院 公园 豫章", "阳明路 八一大道"),
    ANHUI("340102", "合肥市瑶海区", "安徽", "0551", "明光路 胜利路", "长江东路 临泉路");

    private static final List<Place> LOCAL = List.of(DINGHAI, PUTUO, DAISHAN, SHENGSI);
    private static final List<Place> OUTSIDE =
            Arrays.stream(values()).filter(place -> !LOCAL.contains(place)).toList();

    private final String code;
    private final String title;
    private final String shortName;
    private final String phoneArea;
    private final List<String> towns;
    private final List<String> streets;

    Place(String code, String title, String shortName, String phoneArea, String towns, String streets) {
        this.code = code;
        this.title = title;
        this.shortName = shortName;
        this.phoneArea = phoneArea;
        this.towns = List.of(towns.split(" "));
        this.streets = List.of(streets.split(" "));
    }

    public static List<Place> local() {
        return LOCAL;
    }

    public static List<Place> outside() {
        return OUTSIDE;
    }

    public boolean isLocal() {
        return LOCAL.contains(this);
    }

    /** The area code of GB/T 2260. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** As names of companies begin. */
    public String shortName() {
        return shortName;
    }

    String phoneArea() {
        return phoneArea;
    }

    public List<String> towns() {
        return towns;
    }

    List<String> streets() {
        return streets;
    }

    /** The character that constructors' numbers begin with. */
    String provinceLetter() {
        return switch (this) {
            case JIANGXI -> "赣";
            case ANHUI -> "皖";
            default -> "浙";
        };
    }
}

package io.lianhuan.generate.city;

import java.util.List;

/** What a company is licensed for. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Trade {
    BUILDING("建设有限公司 建筑工程有限公司 建设集团有限公司 建筑有限公司", "建筑工程施工总承包", "建筑工程"),
    MUNICIPAL("市政工程有限公司 建设工程有限公司 路桥工程有限公司", "市政公用工程施工总承包", "市政公用工程"),
    GREENING("园林绿化有限公司 生态园林建设有限公司 园林工程有限公司", "市政公用工程施工总承包", "市政公用工程"),
    DECORATION("装饰工程有限公司 建筑装饰有限公司 装饰设计工程有限公司", "建筑装修装饰工程专业承包", "建筑工程"),
    SUPERVISION("工程监理有限公司 建设监理有限公司 项目管理有限公司", "房屋建筑工程监理", "房屋建筑工程"),
    DESIGN("建筑设计有限公司 市政设计有限公司 勘测设计有限公司", "建筑行业（建筑工程）设计", "建筑"),
    SUPPLY("机电设备有限公司 建材有限公司 智能科技有限公司 消防器材有限公司", "电子与智能化工程专业承包", "机电工程");

    private static final List<Trade> WORKS = List.of(BUILDING, MUNICIPAL, GREENING, DECORATION);

    private final List<String> suffixes;
    private final String qualification;
    private final String specialty;

    Trade(String suffixes, String qualification, String specialty) {
        this.suffixes = List.of(suffixes.split(" "));
        this.qualification = qualification;
        this.specialty = specialty;
    }

    static List<Trade> works() {
        return WORKS;
    }

    public boolean isWorks() {
        return WORKS.contains(this);
    }

    List<String> suffixes() {
        return suffixes;
    }

    public String qualification() {
        return qualification;
    }

    /** What its constructors or engineers are registered for. */
    String specialty() {
        return specialty;
    }
}

package io.lianhuan.generate.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of a city, one for each import table, with the headers that real exports have. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Book {
    PROJECTS(
            "projects",
            "招标项目统计表",
            Storage.UTF_8,
            "招标项目编号 项目编号 投资项目统一代码 招标项目名称 招标项目类型 项目所在行政区 建设单位 招标人代码 代理机构名称 招标代理机构代码 招标方式 招标组织形式 是否依法必须招标 监督部门 建立时间"),
    LOTS("lots", "标段（包）信息", Storage.UTF_8, "标段（包）编号 招标项目编号 标段名称 标段分类 合同估算价 价格单位 投标人资格条件 计划开工日期 工期 招标次数 交易中心"),
    TENDER_FILES(
            "tender-files",
            "招标文件（金额单位见表头）",
            Storage.UTF_8_BOM,
            "标段编号 文件编号 最高投标限价（万元） 评标办法 K值/下浮区间值 保证金金额(元) 保证金缴纳方式 公告发布时间 文件获取起止时间 投标截止时间 开标时间 开标地点 资格审查方式 答疑澄清时间 文件SHA256"),
    PURCHASES("purchases", "招标文件获取记录", Storage.UTF_8, "标段编号 投标人代码 购买时间 购买账号 支付用户ID 购买IP 下载时间 下载IP 浏览器信息"),
    BIDS(
            "bids",
            "开标记录表",
            Storage.UTF_8,
            "标段编号 投标人代码 投标单位 联合体名称 联合体代码 投标报价 报价单位 价款形式 下浮率(%) 投标工期 质量目标 项目经理 项目负责人身份证号 注册证书号 授权委托人 授权委托人身份证 授权委托人电话 投标操作人员 投标操作人员证件号 投标操作人员电话 标书下载时间 投标文件递交时间 解密状态 解密时间 是否提交保证金 信用分 是否入围 投标状态 否决理由 备注"),
    BID_FILES(
            "bid-files",
            "投标文件特征码",
            Storage.UTF_8,
            "标段(包)编号 投标人代码 环节 投标文件名称 文件大小 文件MD5 固化时间 文件制作机器码 文件创建标识码 物理地址 CPU序列号 硬盘序列号 主板序列号 内存序列号 外网IP 内网IP 解密IP CA证书序列号 造价软件加密锁号 制作工具名称 工具版本号 文档作者 最后保存者"),
    PRICED_ITEMS(
            "priced-items",
            "工程量清单报价",
            Storage.UTF_8,
            "标段编号 投标人代码 序号 项目编码 项目名称 项目特征 计量单位 工程量 综合单价 合价 人工费 材料费 机械费 管理费 利润 定额编号"),
    DEPOSITS(
            "deposits",
            "投标保证金到账明细",
            Storage.GB18030,
            "标段编号 投标人代码 投标人名称 递交方式 来款账号 来款账号名称 开户行 虚拟子账号 缴纳金额(元) 缴纳时间 来款次数 退还账号 退还时间"),
    GUARANTEES(
            "guarantees",
            "电子保函",
            Storage.UTF_8,
            "保函编号 标段编号 投标人代码 保函类型 申请人员 申请人证件号 申请人电话 承保人 担保金额（元） 担保费用（元） 费率 支付账号 支付时间 出函时间 保函MD5"),
    BID_STAFF("bid-staff", "投标项目组成员", Storage.UTF_8, "标段编号 投标人代码 身份证号 姓名 电话 岗位 职称 证书类型 证书编号 证书等级 专业"),
    EVALUATORS("evaluators", "评标委员会名单", Storage.UTF_8, "标段编号 证件号 专家姓名 专家类别 工作单位 专业 是否组长 是否招标人代表 签到时间 抽取时间 回避单位"),
    SCORES("scores", "评分明细", Storage.UTF_8, "标段编号 专家证件号 投标人代码 报价分 商务分 技术分 资格分 其他分 总分 排名 是否否决 否决理由"),
    AWARDS(
            "awards",
            "中标候选人与中标结果",
            Storage.GB18030,
            "标段编号 中标人代码 拟中标单位 排名 结果类型 中标价 价格单位 是否下浮率 项目负责人 项目负责人身份证号 公示起止时间 中标通知书编号 发出日期 放弃原因"),
    CONTRACTS("contracts", "合同备案", Storage.UTF_8, "合同编号 标段编号 招标人代码 中标人代码 合同金额 单位 签署时间 合同期限 结算金额 完成时间 变更内容"),
    CONTRACT_MEMBERS("contract-members", "合同项目班子成员", Storage.UTF_8, "合同编号 姓名 身份证号 岗位 证书编号"),
    PERMITS(
            "permits",
            "建筑工程施工许可",
            Storage.UTF_8,
            "施工许可证编号 项目代码 项目名称 标段编号 合同编号 合同金额(万元) 施工单位代码 监理单位代码 项目经理 项目经理身份证号 总监 总监身份证号 发证日期"),
    PERMIT_CHANGES("permit-changes", "施工许可变更", Storage.UTF_8, "施工许可证编号 变更项 变更前 变更后 变更审核时间"),
    SITE_STAFF("site-staff", "现场管理人员", Storage.UTF_8, "施工许可证编号 身份证号 姓名 所属企业代码 岗位 证书编号 登记时间 注销时间"),
    CLOCK_INS("clock-ins", "实名制考勤", Storage.UTF_8, "施工许可证编号 项目编码 身份证号 姓名 打卡时间 方向 设备编号 识别方式 经度 纬度 班组 所属企业代码 是否补卡"),
    ATTENDANCES("attendances", "关键岗位人员月度考勤", Storage.UTF_8, "施工许可证编号 项目编码 身份证号 姓名 月份 岗位 所属企业代码 应到天数 实到天数 到岗率"),
    SUBCONTRACTS("subcontracts", "分包合同", Storage.UTF_8, "分包合同编号 总包合同编号 分包单位代码 分包单位名称 分包类型 内容 金额(元) 签订日期 是否备案 建设单位是否同意"),
    PAYMENTS(
            "payments",
            "资金流水",
            Storage.GB18030,
            "流水号 付款户名 付款单位代码 付款账号 收款户名 收款单位代码 收款账号 金额(元) 交易时间 摘要 对应项目 是否工资专户 调取文书号"),
    INVOICES("invoices", "材料机械采购租赁", Storage.UTF_8, "发票号 合同编号 采购方代码 销售方代码 品名 金额(元) 开票日期 付款账号"),
    COMPANIES("companies", "企业登记信息", Storage.UTF_8, "统一社会信用代码 企业名称 曾用名 法定代表人 法人证件号 注册资本（万元） 成立日期 住所 联系电话 邮箱 登记状态"),
    SHAREHOLDERS("shareholders", "股东", Storage.UTF_8, "统一社会信用代码 企业名称 股东名称 股东证件 持股比例(%) 起始日期 截止日期"),
    OFFICERS("officers", "主要人员", Storage.UTF_8, "统一社会信用代码 姓名 身份证号 职务 起止"),
    COMPANY_CHANGES("company-changes", "企业变更", Storage.UTF_8, "统一社会信用代码 变更事项 变更前 变更后 变更日期"),
    QUALIFICATIONS("qualifications", "企业资质", Storage.WORKBOOK, "证书编号 统一社会信用代码 企业名称 资质名称 等级 发证机关 发证日期 有效期至"),
    REGISTRATIONS("registrations", "注册人员", Storage.UTF_8_BOM, "注册编号 姓名 身份证号 注册类别 专业 注册单位代码 注册单位 有效期 变更日期"),
    INSURANCES("insurances", "社保缴纳记录", Storage.GB18030, "身份证号 姓名 月份 参保单位代码 参保单位 险种 状态"),
    PENALTIES("penalties", "行政处罚", Storage.UTF_8, "文书号 当事人代码 违法类型 条款 罚款（万元） 限制起止 决定日期 是否终局 公示截止 修复日期"),
    ALERTS("alerts", "预警下发", Storage.UTF_8, "预警编号 批次号 下发单位 下发时间 预警模型 等级 标段编号 涉及主体代码 预警内容 办理时限 责任单位"),
    PUBLIC_VALUES("public-values", "公共设备与地址名单", Storage.UTF_8, "类型 值 单位 说明 起止日期"),
    REFERRALS("referrals", "移送与检察意见", Storage.UTF_8, "文书号 类型 来文单位 收到日期 涉案人员/企业 事实 回复期限 回复日期 结果");

    /** What every title row says, so that nobody takes a file for a real one. */
    public static final String MARK = "演示数据";

    /** How a file is stored. */
    enum Storage {
        UTF_8(StandardCharsets.UTF_8),
        UTF_8_BOM(StandardCharsets.UTF_8),
        GB18030(Charset.forName("GB18030")),
        WORKBOOK(StandardCharsets.UTF_8);

        private final Charset charset;

        Storage(Charset charset) {
            this.charset = charset;
        }

        Charset charset() {
            return charset;
        }
    }

    private final String name;
    private final String title;
    private final Storage storage;
    private final List<String> headers;

    Book(String name, String title, Storage storage, String headers) {
        this.name = name;
        this.title = title;
        this.storage = storage;
        this.headers = List.of((headers + " 数据来源").split(" "));
    }

    /** The name of the file. */
    public String fileName() {
        return name + (storage == Storage.WORKBOOK ? ".xlsx" : ".csv");
    }

    String title() {
        return MARK + " · 虚构的舟山 · " + title;
    }

    Storage storage() {
        return storage;
    }

    /** The headers in their order; the last one is 数据来源. */
    public List<String> headers() {
        return headers;
    }
}

package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFactsTests {

    private static final String LOT = "E3309022500000001001001";
    private static final String ONE = "91330902MAX12TH30P";
    private static final String OTHER = "91330903MAXBJ1XG45";
    private static final String PERSON = "330999198503120172";

    @TempDir
    Path folder;

    private StatedFacts stated(String... lines) {
        var facts = StatedFacts.of(folder, lines);
        assertThat(facts.rejected()).isEmpty();
        return facts;
    }

    private RejectedRow rejected(String... lines) {
        var facts = StatedFacts.of(folder, lines);
        assertThat(facts.rejected()).hasSize(1);
        return facts.rejected().getFirst();
    }

    @Nested
    class Projects {

        @Test
        void aProjectIsInvitedByItsBuyerAndRunByItsAgency() {
            var facts = stated("招标项目编号,项目名称,建设单位,招标人代码,代理机构名称", "E3309022500000001001,甲小学,样例街道," + ONE + ",样例咨询有限公司");
            assertThat(facts.only(NodeKind.PROJECT)).contains(entry("name", "甲小学"));
            assertThat(facts.relations(RelationKind.INVITED_BY))
                    .singleElement()
                    .extracting(relation -> relation.to().id())
                    .isEqualTo(ONE);
            assertThat(facts.relations(RelationKind.RUN_BY))
                    .singleElement()
                    .extracting(relation -> relation.to().id())
                    .isEqualTo("name:样例咨询有限公司");
        }
    }

    @Nested
    class Lots {

        @Test
        void theUnitColumnSaysHowMuchALotIs() {
            var facts = stated("标段编号,标段名称,招标项目编号,合同估算价,价格单位", LOT + ",一标段,E3309022500000001001,1260.5,万元");
            assertThat(facts.only(NodeKind.LOT)).contains(entry("estimate", 1_260_500_000L));
            assertThat(facts.relations(RelationKind.PART_OF)).hasSize(1);
        }
    }

    @Nested
    class TenderFiles {

        @Test
        void theUnitInTheHeaderSaysHowHighTheCeilingIs() {
            var facts = stated("标段编号,文件编号,最高投标限价（万元）,评标办法", LOT + ",ZB-1,100,平均值下浮");
            assertThat(facts.only(NodeKind.LOT))
                    .contains(entry("ceilingPrice", 100_000_000L), entry("awardMethod", "平均值下浮"));
        }
    }

    @Nested
    class Bids {

        @Test
        void aBidIsSubmittedForItsLotAndNamesItsPeople() {
            var facts = stated(
                    "标段编号,投标人代码,投标单位,投标报价,项目经理,项目负责人身份证号,授权委托人,授权委托人电话",
                    LOT + "," + ONE + ",甲建设有限公司,1000.50,张三,330999198503120172,李四,13800001000");
            assertThat(facts.only(NodeKind.BID))
                    .contains(
                            entry("price", 100_050L),
                            entry("priceForm", "AMOUNT"),
                            entry("lotId", LOT),
                            entry("companyId", ONE),
                            entry("bidderName", "甲建设有限公司"));
            assertThat(facts.said(RelationKind.SUBMITTED)).containsExactly(Map.of("role", "SOLE"));
            assertThat(facts.relations(RelationKind.FOR_LOT)).hasSize(1);
            assertThat(facts.said(RelationKind.NAMES))
                    .containsExactly(Map.of("role", "PROJECT_MANAGER"), Map.of("role", "AGENT"));
            assertThat(facts.said(RelationKind.CONTACTED_BY)).containsExactly(Map.of("role", "AGENT"));
        }

        @Test
        void aConsortiumIsOneBidOfSeveralCompanies() {
            var facts = stated("标段编号,投标人代码,投标单位,投标报价", LOT + "," + ONE + ";" + OTHER + ",甲建设有限公司；乙设计有限公司,1000");
            assertThat(facts.said(RelationKind.SUBMITTED))
                    .containsExactly(Map.of("role", "LEAD"), Map.of("role", "MEMBER"));
            assertThat(facts.only(NodeKind.BID)).contains(entry("companyId", ONE));
        }

        @Test
        void partnersInColumnsOfTheirOwnCountOnce() {
            var facts = stated(
                    "标段编号,投标人代码,投标单位,联合体名称,联合体代码,投标报价",
                    LOT + "," + ONE + ",甲建设有限公司,甲建设有限公司；乙设计有限公司," + ONE + ";" + OTHER + ",1000");
            assertThat(facts.said(RelationKind.SUBMITTED))
                    .containsExactly(Map.of("role", "LEAD"), Map.of("role", "MEMBER"));
        }

        @Test
        void aRateIsNotAnAmount() {
            var facts = stated("标段编号,投标人代码,投标单位,投标报价,价款形式,下浮率(%)", LOT + "," + ONE + ",甲建设有限公司,8.5,2,8.5");
            assertThat(facts.only(NodeKind.BID))
                    .doesNotContainKey("price")
                    .contains(entry("priceForm", "RATE"), entry("discount", 0.085), entry("priceText", "8.5"));
        }

        @Test
        void aClauseStaysText() {
            var facts = stated("标段编号,投标人代码,投标单位,投标报价", LOT + "," + ONE + ",甲建设有限公司,按收费标准的50%计取");
            assertThat(facts.only(NodeKind.BID))
                    .doesNotContainKey("price")
                    .contains(entry("priceForm", "OTHER"), entry("priceText", "按收费标准的50%计取"));
        }

        @Test
        void aRejectedBidderStaysWithTheReason() {
            var facts = stated("标段编号,投标人代码,投标单位,投标报价,投标状态,否决理由", LOT + "," + ONE + ",甲建设有限公司,1000,否决,未密封");
            assertThat(facts.only(NodeKind.BID)).contains(entry("status", "否决"), entry("reason", "未密封"));
        }

        @Test
        void aBidderWithoutACodeIsKnownByItsName() {
            var facts = stated("标段编号,投标人代码,投标单位,投标报价", LOT + ",,甲建设有限公司,1000");
            assertThat(facts.only(NodeKind.BID)).contains(entry("companyId", "name:甲建设有限公司"));
        }

        @Test
        void aBidOfNobodyIsRejected() {
            assertThat(rejected("标段编号,投标人代码,投标单位,投标报价", LOT + ",/,无,1000").column())
                    .isEqualTo("投标人代码");
        }

        @Test
        void aPriceThatIsNothingIsRejected() {
            assertThat(rejected("标段编号,投标人代码,投标单位,投标报价", LOT + "," + ONE + ",甲建设有限公司,12x4")
                            .column())
                    .isEqualTo("投标报价");
        }
    }

    @Nested
    class BidFiles {

        @Test
        void everyPartOfTheMachineIsTiedToTheBid() {
            var facts = stated(
                    "标段编号,投标人代码,环节,投标文件名称,文件制作机器码,网卡MAC地址,外网IP",
                    LOT + "," + ONE
                            + ",固化,a.ZTB,6AA3550102030405060708090A0B0C0D,14-CF-92-01-02-03;14:CF:92:01:02:04,203.0.113.7");
            assertThat(facts.said(RelationKind.MADE_ON))
                    .hasSize(3)
                    .allSatisfy(said -> assertThat(said).containsEntry("context", "MADE"));
            assertThat(facts.said(RelationKind.SENT_FROM))
                    .singleElement()
                    .satisfies(said -> assertThat(said).containsEntry("context", "UPLOADED"));
            assertThat(facts.only(NodeKind.BID_FILE)).contains(entry("name", "a.ZTB"));
        }

        @Test
        void whatThePublishedFileHoldsIsNoBiddersOwn() {
            var facts = stated("标段编号,投标人代码,环节,计价软件加密锁号", LOT + ",,控制价,3312345678901");
            assertThat(facts.relations(RelationKind.PUBLISHED_WITH)).hasSize(1);
            assertThat(facts.nodes()).noneMatch(node -> node.kind() == NodeKind.BID);
        }

        @Test
        void anUnknownStageIsRejected() {
            assertThat(rejected("标段编号,投标人代码,环节", LOT + "," + ONE + ",晚上").column())
                    .isEqualTo("环节");
        }
    }

    @Nested
    class Deposits {

        @Test
        void aDepositComesFromAnAccountWhoseHolderIsNotNamedWhenAPerson() {
            var facts = stated(
                    "标段编号,投标人代码,递交方式,来款账号,来款账号名称,缴纳金额(元)", LOT + "," + ONE + ",电汇,3309900000012345678,张三,200000");
            assertThat(facts.said(RelationKind.DEPOSIT_FROM))
                    .containsExactly(Map.of("amount", 20_000_000L, "method", "电汇", "holderName", "张＊"));
        }

        @Test
        void aGuaranteeTiesTheBidToNoAccount() {
            var facts = stated("标段编号,投标人代码,递交方式,来款账号", LOT + "," + ONE + ",电子保函,/");
            assertThat(facts.only(NodeKind.BID)).contains(entry("depositMethod", "电子保函"));
            assertThat(facts.relations()).isEmpty();
        }
    }

    @Nested
    class BidStaff {

        @Test
        void theManagerIsToldFromTheManagersDeputy() {
            var facts = stated(
                    "标段编号,投标人代码,姓名,身份证号,岗位",
                    LOT + "," + ONE + ",张三," + PERSON + ",项目经理",
                    LOT + "," + ONE + ",李四,,项目副经理",
                    LOT + "," + ONE + ",王五,,总监代表");
            assertThat(facts.said(RelationKind.NAMES))
                    .extracting(said -> said.get("role"))
                    .containsExactly("PROJECT_MANAGER", "STAFF", "STAFF");
        }

        @Test
        void noFactHoldsAnIdentityNumber() {
            var facts = stated("标段编号,投标人代码,姓名,身份证号,岗位", LOT + "," + ONE + ",张三," + PERSON + ",施工员");
            assertThat(facts.nodes().toString() + facts.relations()).doesNotContain(PERSON);
        }
    }

    @Nested
    class Awards {

        private static final String HEADER = "标段编号,中标人代码,拟中标单位,排名,中标价,是否下浮率,中标通知书编号,放弃原因";

        @Test
        void aFirstRankAloneIsACandidate() {
            var facts = stated(HEADER, LOT + "," + ONE + ",甲建设有限公司,1,1000,否,,");
            assertThat(facts.relations(RelationKind.WON_BY)).isEmpty();
            assertThat(facts.said(RelationKind.SHORTLISTED))
                    .containsExactly(Map.of("role", "SOLE", "rank", 1L, "price", 100_000L, "priceForm", "AMOUNT"));
        }

        @Test
        void aNoticeOfAwardMakesAWinner() {
            var facts = stated(HEADER, LOT + "," + ONE + ",甲建设有限公司,第一名,1000,否,ZB-1,");
            assertThat(facts.said(RelationKind.WON_BY))
                    .singleElement()
                    .satisfies(said -> assertThat(said).contains(entry("rank", 1L), entry("noticeNumber", "ZB-1")));
        }

        @Test
        void whoGaveTheAwardUpDidNotWin() {
            var facts = stated(HEADER, LOT + "," + ONE + ",甲建设有限公司,1,1000,否,ZB-1,资金原因");
            assertThat(facts.relations(RelationKind.WON_BY)).isEmpty();
            assertThat(facts.said(RelationKind.SHORTLISTED))
                    .singleElement()
                    .satisfies(said -> assertThat(said).containsEntry("abandonedReason", "资金原因"));
        }

        @Test
        void aRateAndAClauseAreNoPrices() {
            var facts = stated(
                    HEADER, LOT + "," + ONE + ",甲建设有限公司,1,12.5,是,,", LOT + "," + OTHER + ",乙建设有限公司,2,下浮率20.50%,,,");
            assertThat(facts.said(RelationKind.SHORTLISTED))
                    .allSatisfy(said -> assertThat(said).doesNotContainKey("price"))
                    .extracting(said -> said.get("priceText"))
                    .containsExactly("12.5", "下浮率20.50%");
        }
    }

    @Nested
    class Companies {

        @Test
        void aCompanyHasItsHeadAndItsContacts() {
            var facts = stated(
                    "统一社会信用代码,名称,曾用名,法定代表人,法人证件号,注册资本(万元),地址,电话,邮箱",
                    ONE + ",甲建设有限公司,甲工程队,张三," + PERSON + ",1000,样例路1号,0580-5501234,a@example.com");
            assertThat(facts.only(NodeKind.COMPANY))
                    .contains(entry("registeredCapital", 1_000_000_000L), entry("formerNames", List.of("甲工程队")));
            assertThat(facts.relations(RelationKind.LEGAL_REPRESENTATIVE_OF)).hasSize(1);
            assertThat(facts.relations(RelationKind.USES))
                    .extracting(relation -> relation.to().kind())
                    .containsExactlyInAnyOrder(NodeKind.ADDRESS, NodeKind.PHONE, NodeKind.EMAIL);
        }

        @Test
        void sharesAreFractions() {
            var facts = stated(
                    "统一社会信用代码,股东名称,股东证件,持股比例",
                    ONE + ",张三," + PERSON + ",60",
                    ONE + ",乙控股有限公司," + OTHER + ",40%",
                    OTHER + ",李四,,0.25");
            assertThat(facts.said(RelationKind.SHAREHOLDER_OF))
                    .extracting(said -> said.get("share"))
                    .containsExactly(0.6, 0.4, 0.25);
            assertThat(facts.relations(RelationKind.SHAREHOLDER_OF))
                    .extracting(relation -> relation.from().kind())
                    .containsExactly(NodeKind.PERSON, NodeKind.COMPANY, NodeKind.PERSON);
        }

        @Test
        void aBareShareOfOneIsRejected() {
            assertThat(rejected("统一社会信用代码,股东名称,持股比例", ONE + ",张三,1").column()).isEqualTo("持股比例");
        }

        @Test
        void anOfficeHasItsTime() {
            var facts = stated("统一社会信用代码,姓名,职务,起始日期", ONE + ",张三,监事,2020-01-02");
            assertThat(facts.said(RelationKind.OFFICER_OF))
                    .containsExactly(Map.of("position", "监事", "since", java.time.LocalDate.of(2020, 1, 2)));
        }

        @Test
        void aChangeOfTheHeadTellsUntilWhenAndSinceWhen() {
            var facts = stated("统一社会信用代码,变更事项,变更前,变更后,变更日期", ONE + ",法定代表人变更,张三,李四,2019/3/4");
            var day = java.time.LocalDate.of(2019, 3, 4);
            assertThat(facts.said(RelationKind.LEGAL_REPRESENTATIVE_OF))
                    .containsExactly(Map.of("until", day), Map.of("since", day));
            assertThat(facts.only(NodeKind.COMPANY_CHANGE)).contains(entry("before", "张三"), entry("after", "李四"));
        }

        @Test
        void aChangeKeepsNoIdentityNumber() {
            var facts = stated("统一社会信用代码,变更事项,变更前,变更日期", ONE + ",股东变更,张三" + PERSON + "出资,2019/3/4");
            assertThat(facts.only(NodeKind.COMPANY_CHANGE)).contains(entry("before", "张三＊出资"));
        }
    }

    @Nested
    class People {

        @Test
        void aConstructorCarriesTheStableRegistrationNumber() {
            var facts = stated("注册编号,姓名,身份证号,注册类别,注册单位代码", "浙2332010202313475,张三," + PERSON + ",二级注册建造师," + ONE);
            assertThat(facts.only(NodeKind.PERSON)).containsKey("registrationNumber");
            assertThat(facts.said(RelationKind.REGISTERED_WITH))
                    .singleElement()
                    .satisfies(said -> assertThat(said).containsEntry("category", "二级注册建造师"));
        }

        @Test
        void anotherProfessionIsNoConstructor() {
            var facts = stated("注册编号,姓名,注册类别,注册单位代码", "33019871,张三,注册监理工程师," + ONE);
            assertThat(facts.only(NodeKind.PERSON)).doesNotContainKey("registrationNumber");
        }

        @Test
        void anInsuranceIsForAMonth() {
            var facts = stated("身份证号,月份(yyyyMM),参保单位代码,险种", PERSON + ",202508," + ONE + ",养老");
            assertThat(facts.said(RelationKind.INSURED_BY)).containsExactly(Map.of("month", "2025-08", "kind", "养老"));
        }

        @Test
        void aCertificateMayListSeveralQualifications() {
            var facts = stated(
                    "证书编号,统一社会信用代码,资质名称,等级",
                    "D233900011," + ONE + ",建筑工程施工总承包,二级",
                    "D233900011," + ONE + ",市政公用工程施工总承包,三级");
            assertThat(facts.relations(RelationKind.HOLDS_QUALIFICATION))
                    .extracting(relation -> relation.to().id())
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    @Nested
    class PublicValues {

        @Test
        void aPublicValueLooksLikeTheValueOfABid() {
            var listed = stated("类型,值,单位", "网卡,14:cf:92:01:02:03,样例交易中心").only(NodeKind.PUBLIC_VALUE);
            var used = stated("标段编号,投标人代码,环节,网卡MAC地址", LOT + "," + ONE + ",递交,14-CF-92-01-02-03")
                    .relations(RelationKind.MADE_ON)
                    .getFirst()
                    .to()
                    .derived();
            assertThat(listed).contains(entry("kind", used.get("kind")), entry("value", used.get("value")));
        }

        @Test
        void aPublicTelephoneIsNotWrittenDown() {
            var facts = stated("类型,值", "电话,0580-5500000");
            assertThat(facts.nodes().toString()).doesNotContain("5500000");
        }

        @Test
        void anUnknownKindIsRejected() {
            assertThat(rejected("类型,值", "汽车,浙L12345").column()).isEqualTo("类型");
        }
    }

    @Nested
    class Purchases {

        @Test
        void whoBoughtAndFromWhereIsTiedToTheBid() {
            var facts = stated(
                    "标段编号,投标人代码,购买时间,购买账号,支付用户ID,购买IP,下载IP,浏览器信息",
                    LOT + "," + ONE
                            + ",2025-09-12 10:08:31,haijia2025,2088001100220011,198.51.100.21,203.0.113.9,样例浏览器");
            assertThat(facts.relations(RelationKind.BOUGHT_BY)).hasSize(2);
            assertThat(facts.said(RelationKind.SENT_FROM))
                    .extracting(said -> said.get("context"))
                    .containsExactly("PURCHASED", "DOWNLOADED");
            assertThat(facts.nodes().toString()).doesNotContain("2088001100220011");
        }
    }

    @Nested
    class PricedItems {

        private static final String HEADER = "标段编号,投标人代码,序号,项目编码,工程量,综合单价(元),合价(元),人工费";
        private static final String FIRST = LOT + "," + ONE + ",1,010101001001,1250.0,3.42,4275,";
        private static final String SECOND = LOT + "," + ONE + ",2,010401003001,86.4,512.30,44262.72,143.44";

        @Test
        void theLinesOfABidAreOnePriceList() {
            var facts = stated(HEADER, FIRST, SECOND);
            assertThat(facts.only(NodeKind.PRICE_LIST))
                    .containsEntry("prices", List.of("1|010101001001|342", "2|010401003001|51230"))
                    .containsEntry("totals", List.of("1|1250|427500", "2|86.4|4426272"))
                    .containsEntry("parts", List.of("2|14344|||||"));
            assertThat(facts.relations(RelationKind.HAS_PRICES)).hasSize(1);
            assertThat(facts.rows()).isEqualTo(2);
        }

        @Test
        void theOrderOfTheLinesDoesNotMatter() {
            assertThat(stated(HEADER, SECOND, FIRST, SECOND).only(NodeKind.PRICE_LIST))
                    .isEqualTo(stated(HEADER, FIRST, SECOND).only(NodeKind.PRICE_LIST));
        }

        @Test
        void equalPricesOfTwoBiddersAreEqualTexts() {
            var facts = stated(HEADER, FIRST, FIRST.replace(ONE, OTHER).replace("3.42", "3.420"));
            assertThat(facts.nodes().stream().filter(node -> node.kind() == NodeKind.PRICE_LIST))
                    .hasSize(2)
                    .extracting(node -> node.stated().get("prices"))
                    .containsOnly(List.of("1|010101001001|342"));
        }
    }

    @Nested
    class Guarantees {

        @Test
        void theFeeComesFromAnAccountAndTheApplicantStaysHidden() {
            var facts = stated(
                    "保函编号,标段编号,投标人代码,申请人员,申请人证件号,申请人电话,承保人,担保金额（万元）,支付账号",
                    "BH-1," + LOT + "," + ONE + ",张三," + PERSON + ",13800001000,样例保险有限公司,16,3309900000012345678");
            assertThat(facts.only(NodeKind.GUARANTEE)).containsEntry("amount", 16_000_000L);
            assertThat(facts.relations(RelationKind.SECURED_BY)).hasSize(1);
            assertThat(facts.relations(RelationKind.PAID_FROM)).hasSize(1);
            assertThat(facts.said(RelationKind.NAMES)).containsExactly(Map.of("role", "APPLICANT"));
            assertThat(facts.nodes().toString()).doesNotContain(PERSON, "13800001000", "3309900000012345678");
        }
    }

    @Nested
    class Evaluations {

        @Test
        void anEvaluatorKeepsAwayFromFirms() {
            var facts = stated("标段编号,专家姓名,证件号,工作单位,是否组长,回避单位", LOT + ",张三," + PERSON + ",样例设计院有限公司,是,甲建设有限公司");
            assertThat(facts.only(NodeKind.PERSON)).containsEntry("evaluator", true);
            assertThat(facts.said(RelationKind.EVALUATED)).containsExactly(Map.of("chairs", true));
            assertThat(facts.said(RelationKind.RECUSED_FROM))
                    .containsExactly(Map.of("lotId", LOT, "endName", "name:甲建设有限公司"));
        }

        @Test
        void anEvaluatorOfNoNumberAndNoEmployerIsRejected() {
            assertThat(rejected("标段编号,专家姓名,证件号,工作单位", LOT + ",张三,/,").column()).isEqualTo("证件号");
        }

        @Test
        void aScoreIsWhatAnEvaluatorGaveABid() {
            var facts = stated("标段编号,专家证件号,投标人代码,商务分,技术分,总分,排名", LOT + "," + PERSON + "," + ONE + ",18.5,62,80.5,1");
            assertThat(facts.said(RelationKind.SCORED))
                    .containsExactly(Map.of("business", 18.5, "technical", 62.0, "total", 80.5, "rank", 1L));
        }
    }

    @Nested
    class Contracts {

        @Test
        void aContractIsAwardedForALot() {
            var facts = stated(
                    "合同编号,标段编号,招标人代码,中标人代码,合同金额,单位,签署时间",
                    "HT-1," + LOT + "," + OTHER + "," + ONE + ",1118.03,万元,2025-11-05");
            assertThat(facts.only(NodeKind.CONTRACT)).containsEntry("amount", 1_118_030_000L);
            assertThat(facts.relations(RelationKind.AWARDED_FOR)).hasSize(1);
            assertThat(facts.relations(RelationKind.GIVEN_BY)).hasSize(1);
            assertThat(facts.said(RelationKind.GIVEN_TO)).containsExactly(Map.of("role", "SOLE"));
        }

        @Test
        void aContractNamesItsPeople() {
            var facts = stated("合同编号,姓名,身份证号,岗位,所属企业代码", "HT-1,张三," + PERSON + ",项目经理," + ONE);
            assertThat(facts.said(RelationKind.NAMES))
                    .containsExactly(Map.of("role", "PROJECT_MANAGER", "position", "项目经理"));
            assertThat(facts.relations(RelationKind.EMPLOYED_BY)).hasSize(1);
        }

        @Test
        void aSubcontractMayGoToAPerson() {
            var facts = stated(
                    "分包合同编号,总包合同编号,分包单位代码,分包单位,金额(万元)",
                    "FB-1,HT-1," + ONE + ",甲劳务有限公司,310.5",
                    "FB-2,HT-1," + PERSON + ",张三,88.6");
            assertThat(facts.relations(RelationKind.UNDER)).hasSize(2);
            assertThat(facts.relations(RelationKind.GIVEN_TO))
                    .extracting(relation -> relation.to().kind())
                    .containsExactly(NodeKind.COMPANY, NodeKind.PERSON);
        }

        @Test
        void aSubcontractorsWrongCodeIsRejected() {
            assertThat(rejected("分包合同编号,分包单位代码", "FB-1,91330902MAX12TH30Q").column())
                    .isEqualTo("分包单位代码");
        }

        @Test
        void anInvoiceOfSeveralGoodsIsSeveralLines() {
            var facts = stated(
                    "发票号,合同编号,采购方代码,销售方代码,品名,金额,付款账号",
                    "2533,HT-1," + ONE + "," + OTHER + ",钢筋,406250.5,3309900000012345678",
                    "2533,HT-1," + ONE + "," + OTHER + ",扎丝,2600,");
            assertThat(facts.relations(RelationKind.BILLED_TO)).hasSize(2);
            assertThat(facts.relations(RelationKind.BILLED_BY))
                    .extracting(relation -> relation.from().id())
                    .doesNotHaveDuplicates();
            assertThat(facts.relations(RelationKind.PAID_FROM)).hasSize(1);
        }
    }

    @Nested
    class Sites {

        private static final String PERMIT = "330902202511180101";

        @Test
        void aPermitTellsWhoBuildsAndUnderWhichProjectCodeItIsKnown() {
            var facts = stated(
                    "施工许可证编号,项目代码,合同金额(万元),施工单位代码,监理单位代码,项目经理,总监,发证日期",
                    PERMIT + ",XA-01,1118.03," + ONE + "," + OTHER + ",张三,李四,2025-11-18");
            assertThat(facts.only(NodeKind.PERMIT)).containsEntry("amount", 1_118_030_000L);
            assertThat(facts.relations(RelationKind.ALSO_KNOWN_AS))
                    .singleElement()
                    .extracting(relation -> relation.to().id())
                    .isEqualTo("project:XA-01");
            assertThat(facts.relations(RelationKind.BUILT_BY)).hasSize(1);
            assertThat(facts.said(RelationKind.NAMES))
                    .containsExactly(Map.of("role", "PROJECT_MANAGER"), Map.of("role", "CHIEF_SUPERVISOR"));
        }

        @Test
        void aChangedManagerLeavesAndAnotherComes() {
            var facts = stated("施工许可证编号,施工单位代码,变更项,变更前,变更后,变更审核时间", PERMIT + "," + ONE + ",项目经理,张三,李四,2026-01-15");
            var day = java.time.LocalDate.of(2026, 1, 15);
            assertThat(facts.said(RelationKind.NAMES))
                    .containsExactly(
                            Map.of("role", "PROJECT_MANAGER", "until", day),
                            Map.of("role", "PROJECT_MANAGER", "since", day));
        }

        @Test
        void siteStaffWorkForSomebody() {
            var facts = stated(
                    "施工许可证编号,身份证号,姓名,所属企业代码,岗位,登记时间", PERMIT + "," + PERSON + ",张三," + OTHER + ",项目经理,2025-11-18");
            assertThat(facts.said(RelationKind.ON_SITE))
                    .singleElement()
                    .satisfies(said ->
                            assertThat(said).contains(entry("role", "PROJECT_MANAGER"), entry("employer", OTHER)));
            assertThat(facts.relations(RelationKind.EMPLOYED_BY)).hasSize(1);
        }

        @Test
        void aMonthOfAttendanceIsCounted() {
            var facts = stated("项目编码,身份证号,月份,应到天数,实到天数,到岗率(%)", "XA-01," + PERSON + ",202512,26,5,19.2");
            assertThat(facts.said(RelationKind.ATTENDED))
                    .containsExactly(Map.of("month", "2025-12", "due", 26L, "present", 5L, "rate", 0.192));
        }

        @Test
        void moreDaysThanTheMonthHasAreRejected() {
            assertThat(rejected("项目编码,身份证号,月份,应到天数,实到天数", "XA-01," + PERSON + ",202502,26,29")
                            .column())
                    .isEqualTo("实到天数");
        }

        @Test
        void attendanceAtNoSiteIsRejected() {
            assertThat(rejected("项目编码,身份证号,月份,实到天数", "/," + PERSON + ",202512,5")
                            .column())
                    .isEqualTo("项目编码");
        }
    }

    @Nested
    class ClockIns {

        private static final String HEADER = "项目编码,身份证号,打卡时间,方向,设备编号,经度,纬度,所属企业代码,是否补卡";
        private static final String IN =
                "XA-01," + PERSON + ",2025-12-01 07:58:10,进,SB-01,122.20761,29.98542," + ONE + ",否";
        private static final String OUT =
                "XA-01," + PERSON + ",2025-12-01 17:31:02,出,SB-02,122.20772,29.98539," + ONE + ",";
        private static final String MADE_UP = "XA-01," + PERSON + ",2025-12-03 08:00:00,进,APP,,," + ONE + ",是";

        @Test
        void aMonthOfClockInsIsOneAttendance() {
            var facts = stated(HEADER, IN, OUT, MADE_UP);
            assertThat(facts.only(NodeKind.ATTENDANCE))
                    .containsEntry("month", "2025-12")
                    .containsEntry("days", List.of("2025-12-01", "2025-12-03"))
                    .containsEntry("madeUpDays", List.of("2025-12-03"))
                    .containsEntry("devices", List.of("APP", "SB-01", "SB-02"))
                    .containsEntry(
                            "clockIns",
                            List.of("01 07:58:10|IN|SB-01|", "01 17:31:02|OUT|SB-02|", "03 08:00:00|IN|APP|MADE_UP"));
            assertThat(facts.said(RelationKind.ATTENDED)).containsExactly(Map.of("month", "2025-12"));
            assertThat(facts.relations(RelationKind.CLOCKED)).hasSize(1);
            assertThat(facts.rows()).isEqualTo(3);
        }

        @Test
        void theOrderAndTheRepetitionOfClockInsDoNotMatter() {
            assertThat(stated(HEADER, MADE_UP, OUT, IN, OUT).only(NodeKind.ATTENDANCE))
                    .isEqualTo(stated(HEADER, IN, OUT, MADE_UP).only(NodeKind.ATTENDANCE));
        }

        @Test
        void whereSomebodyStoodIsKeptToAKilometre() {
            var facts = stated(HEADER, IN, OUT);
            assertThat(facts.only(NodeKind.ATTENDANCE)).containsEntry("places", List.of("29.99,122.21"));
            assertThat(facts.nodes().toString()).doesNotContain("122.2076", PERSON);
        }

        @Test
        void aMonthAndASiteHaveAnAttendanceOfTheirOwn() {
            var facts = stated(HEADER, IN, IN.replace("XA-01", "XA-02"), IN.replace("2025-12-01", "2026-01-01"), IN);
            assertThat(facts.nodes().stream()
                            .filter(node -> node.kind() == NodeKind.ATTENDANCE)
                            .distinct())
                    .hasSize(3);
        }

        @Test
        void aDirectionThatIsNoneIsRejected() {
            assertThat(rejected(HEADER, IN.replace("进", "上")).column()).isEqualTo("方向");
        }
    }

    @Nested
    class MoneyFlow {

        @Test
        void aPaymentIsBetweenAccountsOfHolders() {
            var facts = stated(
                    "流水号,付款户名,付款账号,收款户名,收款账号,金额(元),交易时间,是否工资专户",
                    "LS-1,甲建设有限公司,3309900000012345678,张三,3309900000087654321,3286408.30,2025-12-12 09:40:00,否");
            assertThat(facts.said(RelationKind.PAID))
                    .singleElement()
                    .satisfies(said -> assertThat(said)
                            .contains(entry("amount", 328_640_830L), entry("number", "LS-1"), entry("wages", false)));
            assertThat(facts.relations(RelationKind.HOLDS)).hasSize(1);
            assertThat(facts.nodes().toString()).doesNotContain("张三", "3309900000012345678");
        }
    }

    @Nested
    class Authorities {

        @Test
        void aPenaltyBarsAFirmForATime() {
            var facts =
                    stated("文书号,当事人代码,违法类型,罚款（万元）,限制起止,决定日期", "罚1," + ONE + ",转包,5.6,2024-03-01至2025-02-28,2024-02-26");
            assertThat(facts.only(NodeKind.PENALTY))
                    .contains(entry("fine", 5_600_000L), entry("barredUntil", java.time.LocalDate.of(2025, 2, 28)));
            assertThat(facts.relations(RelationKind.PENALISED_BY)).hasSize(1);
        }

        @Test
        void aPenaltyOfNobodyIsRejected() {
            assertThat(rejected("文书号,当事人代码,违法类型", "罚1,,转包").column()).isEqualTo("当事人代码");
        }

        @Test
        void anAlertIsAboutLotsAndFirms() {
            var facts = stated("预警编号,批次号,标段编号,涉及主体代码,预警模型", "YJ-1,2025-10," + LOT + "," + ONE + ";" + OTHER + ",机器码雷同");
            assertThat(facts.only(NodeKind.ALERT)).containsEntry("batch", "2025-10");
            assertThat(facts.said(RelationKind.ABOUT))
                    .containsExactly(Map.of("role", "LOT"), Map.of("role", "SUBJECT"), Map.of("role", "SUBJECT"));
        }

        @Test
        void aReferralNamesPeopleAtTheFirmOfItsRow() {
            var facts = stated("文书号,来文单位,涉案人员/企业,事实", "检1,样例检察院,甲建设有限公司、张三,张三" + PERSON + "串通投标", "检2,样例检察院,李四,串通投标");
            assertThat(facts.relations(RelationKind.ABOUT))
                    .extracting(relation -> relation.to().kind())
                    .containsExactly(NodeKind.COMPANY, NodeKind.PERSON);
            assertThat(facts.nodes().toString()).doesNotContain(PERSON, "李四");
        }
    }
}

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
}

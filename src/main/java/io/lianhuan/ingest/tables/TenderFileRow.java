package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Table;
import io.lianhuan.ingest.TableRow;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.TimeRange;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The file that invites to bid (招标文件): ceiling price, award method, deadlines. It describes its lot. */
@Table(number = 3, name = "tender-files", title = "招标文件")
record TenderFileRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column(
                value = {"文件编号", "招标文件编号"},
                key = true)
        String fileNumber,

        @Column(
                value = {"控制价", "控制价(最高限价)", "最高投标限价", "招标控制价", "最高限价"},
                unit = {"控制价单位"})
        @Nullable
        Money ceilingPrice,

        @Column({"币种"}) @Nullable String currency,
        @Column({"评标办法", "评标方法"}) @Nullable String awardMethod,

        @Column({"K值", "K值/下浮区间值", "下浮区间值", "下浮区间值(%)"}) @Nullable
        String discountRange,

        @Column({"保证金金额", "投标保证金金额"}) @Nullable Money deposit,
        @Column({"保证金缴纳方式"}) @Nullable String depositMethod,
        @Column({"公告发布时间"}) @Nullable OffsetDateTime publishedAt,
        @Column({"文件获取起止时间"}) @Nullable TimeRange obtainable,
        @Column({"投标截止时间"}) @Nullable OffsetDateTime bidDeadline,
        @Column({"开标时间"}) @Nullable OffsetDateTime openedAt,
        @Column({"开标地点"}) @Nullable String openedIn,
        @Column({"资格审查方式"}) @Nullable String qualificationReview,
        @Column({"答疑澄清时间"}) @Nullable OffsetDateTime clarifiedAt,
        @Column({"文件SHA256", "SHA256"}) @Nullable String sha256,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements TableRow {

    @Override
    public void state(Facts facts) {
        facts.registered(
                NodeKind.LOT,
                lotId.value(),
                "tenderFileNumber",
                fileNumber,
                "tenderFileSha256",
                sha256,
                "ceilingPrice",
                Currency.yuan(ceilingPrice, currency),
                "ceilingAmount",
                Currency.foreign(ceilingPrice, currency),
                "currency",
                Currency.foreignCode(currency),
                "awardMethod",
                awardMethod,
                "discountRange",
                discountRange,
                "deposit",
                deposit,
                "depositMethod",
                depositMethod,
                "publishedAt",
                publishedAt,
                "obtainableFrom",
                obtainable == null ? null : obtainable.from(),
                "obtainableUntil",
                obtainable == null ? null : obtainable.until(),
                "bidDeadline",
                bidDeadline,
                "openedAt",
                openedAt,
                "openedIn",
                openedIn,
                "qualificationReview",
                qualificationReview,
                "clarifiedAt",
                clarifiedAt);
    }
}

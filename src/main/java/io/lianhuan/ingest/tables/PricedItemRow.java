package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Column;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.Gathered;
import io.lianhuan.ingest.GatheredRow;
import io.lianhuan.ingest.Table;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.Money;
import io.lianhuan.value.OrganisationName;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a priced bill of quantities (工程量清单报价). All lines of a bid become one {@code PriceList}: what is compared between
 * bidders stands in one text for each line, so that equal texts are equal prices for the same line, and the number of the
 * line finds its row in the file.
 *
 * <p>Names and descriptions of lines are the buyer's own and are not kept.
 */
@Table(number = 7, name = "priced-items", title = "工程量清单报价")
record PricedItemRow(
        @Column(
                value = {"标段编号", "标段(包)编号", "标段包编号"},
                key = true)
        LotCode lotId,

        @Column({"投标人代码", "投标人统一社会信用代码", "统一社会信用代码", "投标单位代码"})
        List<CompanyId> bidderIds,

        @Column({"投标人名称", "投标单位", "投标人", "投标单位名称"}) List<OrganisationName> bidderNames,

        @Column(
                value = {"序号"},
                key = true)
        String number,

        @Column({"项目编码", "清单编码"}) @Nullable String code,
        @Column({"项目名称"}) @Nullable String name,
        @Column({"项目特征", "项目特征描述"}) @Nullable String description,
        @Column({"计量单位"}) @Nullable String unit,
        @Column({"工程量"}) @Nullable BigDecimal quantity,

        @Column(
                value = {"综合单价"},
                key = true)
        @Nullable
        Money unitPrice,

        @Column({"合价"}) @Nullable Money total,
        @Column({"人工费"}) @Nullable Money labour,
        @Column({"材料费"}) @Nullable Money material,
        @Column({"机械费"}) @Nullable Money machinery,
        @Column({"管理费"}) @Nullable Money overhead,
        @Column({"利润"}) @Nullable Money profit,
        @Column({"定额编号"}) @Nullable String norm,
        @Column({"数据来源"}) @Nullable String dataSource,
        @Column({"采集时间"}) @Nullable OffsetDateTime collectedAt)
        implements GatheredRow {

    private static final String SEPARATOR = "|";
    private static final int QUANTITY = 3;
    private static final int PARTS = 5;

    PricedItemRow {
        Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称");
    }

    @Override
    public String group() {
        return lotId.value() + SEPARATOR + bidder().value();
    }

    @Override
    public String element() {
        return Stream.of(
                        number,
                        code,
                        fen(unitPrice),
                        quantity == null ? null : quantity.stripTrailingZeros().toPlainString(),
                        fen(total),
                        fen(labour),
                        fen(material),
                        fen(machinery),
                        fen(overhead),
                        fen(profit),
                        norm)
                .map(part -> part == null ? "" : part.replace('|', '/'))
                .collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public void state(Facts facts, Gathered gathered) {
        var lines = gathered.elements().stream()
                .map(element -> element.split("\\|", -1))
                .toList();
        var bid = facts.bid(lotId, bidder());
        var prices = facts.node(
                NodeKind.PRICE_LIST,
                bid.id(),
                "prices",
                texts(lines, 1, QUANTITY),
                "totals",
                texts(lines, QUANTITY, PARTS),
                "parts",
                texts(lines, PARTS, Integer.MAX_VALUE));
        facts.relate(bid, RelationKind.HAS_PRICES, prices);
    }

    private CompanyId bidder() {
        return Parties.required(bidderIds, bidderNames, "投标人代码", "投标人名称")
                .getFirst()
                .id();
    }

    /** The number of each line with the parts from one position to another, of lines that have one of them. */
    private static List<String> texts(List<String[]> lines, int from, int until) {
        return lines.stream()
                .filter(line ->
                        Arrays.stream(line, from, Math.min(until, line.length)).anyMatch(part -> !part.isEmpty()))
                .map(line -> line[0]
                        + SEPARATOR
                        + Arrays.stream(line, from, Math.min(until, line.length))
                                .collect(Collectors.joining(SEPARATOR)))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String fen(@Nullable Money amount) {
        return amount == null ? null : Long.toString(amount.fen());
    }
}

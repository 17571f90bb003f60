package io.lianhuan.detect.market;

import io.lianhuan.detect.market.Market.MarketLot;
import io.lianhuan.graph.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Collects rows of bids, sorted by lot and id, into columns. */
final class BidColumns {

    /** What a bid's status says when it does not take part in the award. */
    private static final Set<String> NOT_VALID =
            Set.of("无效", "无效标", "废标", "否决", "否决投标", "撤回", "撤销", "拒收", "未解密", "解密失败");

    private final Map<String, String> known = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> lotIds = new ArrayList<>();
    private final List<String> companyIds = new ArrayList<>();
    private final List<Double> prices = new ArrayList<>();
    private final List<Double> discounts = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<Boolean> valid = new ArrayList<>();

    void add(Record row) {
        ids.add(row.get("id").asString());
        lotIds.add(once(row.get("lotId").asString()));
        companyIds.add(once(row.get("companyId").asString()));
        prices.add(number(row, "price"));
        discounts.add(number(row, "discount"));
        times.add(row.get("submittedAt").asLong(0));
        valid.add(isValid(Rows.text(row, "status")));
    }

    Set<String> companies() {
        return Set.copyOf(companyIds);
    }

    Market market(Numbering firms, Numbering lots, List<MarketLot> described) {
        int[] bidLot = lotIds.stream().mapToInt(lots::of).toArray();
        boolean[] isValid = new boolean[valid.size()];
        for (int at = 0; at < isValid.length; at++) {
            isValid[at] = valid.get(at);
        }
        return new Market(
                firms.ids(),
                described,
                starts(bidLot, described.size()),
                List.copyOf(ids),
                bidLot,
                companyIds.stream().mapToInt(firms::of).toArray(),
                prices.stream().mapToDouble(Double::doubleValue).toArray(),
                discounts.stream().mapToDouble(Double::doubleValue).toArray(),
                times.stream().mapToLong(Long::longValue).toArray(),
                isValid);
    }

    private static int[] starts(int[] bidLot, int lots) {
        int[] starts = new int[lots + 1];
        for (int lot : bidLot) {
            starts[lot + 1]++;
        }
        for (int at = 0; at < lots; at++) {
            starts[at + 1] += starts[at];
        }
        return starts;
    }

    private static double number(Record row, String column) {
        return row.get(column).isNull() ? Double.NaN : row.get(column).asDouble();
    }

    private static boolean isValid(@Nullable String status) {
        return status == null || !NOT_VALID.contains(status);
    }

    private String once(String id) {
        var before = known.putIfAbsent(id, id);
        return before == null ? id : before;
    }
}

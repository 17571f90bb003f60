package io.lianhuan.detect.market;

import io.lianhuan.detect.market.Market.MarketLot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Collects the bids of lots into columns, sorted by lot and id whatever the order they come in. */
final class BidColumns {

    /** What a bid's status says when it does not take part in the award. */
    private static final Set<String> NOT_VALID =
            Set.of("无效", "无效标", "废标", "否决", "否决投标", "撤回", "撤销", "拒收", "未解密", "解密失败");

    /** Places in a row's list. */
    private static final int ID = 0;

    private static final int COMPANY = 1;
    private static final int PRICE = 2;
    private static final int DISCOUNT = 3;
    private static final int TIME = 4;
    private static final int STATUS = 5;

    private final Map<String, String> companies = new HashMap<>();
    private final Map<String, List<OneBid>> byLot = new HashMap<>();

    private record OneBid(String id, String company, double price, double discount, long time, boolean isValid) {}

    void add(Record row) {
        var bids = new ArrayList<OneBid>();
        row.get("bids").values().forEach(bid -> bids.add(bid(bid)));
        bids.sort(Comparator.comparing(OneBid::id));
        byLot.put(row.get("lotId").asString(), bids);
    }

    Set<String> companies() {
        return companies.keySet();
    }

    Market market(Numbering firms, List<MarketLot> lots) {
        int size = lots.stream().mapToInt(lot -> bidsOf(lot).size()).sum();
        int[] start = new int[lots.size() + 1];
        var ids = new ArrayList<String>(size);
        int[] lotOf = new int[size];
        int[] firm = new int[size];
        double[] price = new double[size];
        double[] discount = new double[size];
        long[] time = new long[size];
        boolean[] isValid = new boolean[size];
        for (int lot = 0; lot < lots.size(); lot++) {
            for (OneBid bid : bidsOf(lots.get(lot))) {
                int at = ids.size();
                ids.add(bid.id());
                lotOf[at] = lot;
                firm[at] = firms.of(bid.company());
                price[at] = bid.price();
                discount[at] = bid.discount();
                time[at] = bid.time();
                isValid[at] = bid.isValid();
            }
            start[lot + 1] = ids.size();
        }
        return Market.of(firms.ids(), lots, start, List.copyOf(ids), lotOf, firm, price, discount, time, isValid);
    }

    private List<OneBid> bidsOf(MarketLot lot) {
        return byLot.getOrDefault(lot.id(), List.of());
    }

    private OneBid bid(Value bid) {
        return new OneBid(
                bid.get(ID).asString(),
                once(bid.get(COMPANY).asString()),
                number(bid.get(PRICE)),
                number(bid.get(DISCOUNT)),
                bid.get(TIME).asLong(0),
                !NOT_VALID.contains(bid.get(STATUS).asString("")));
    }

    private static double number(Value value) {
        return value.isNull() ? Double.NaN : value.asDouble();
    }

    private String once(String id) {
        var before = companies.putIfAbsent(id, id);
        return before == null ? id : before;
    }
}

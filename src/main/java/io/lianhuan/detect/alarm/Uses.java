package io.lianhuan.detect.alarm;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Who uses a value: its bids, each as one number made of firm and bid, so that those of one firm lie beside each other. */
final class Uses {

    private Uses() {}

    static long of(int firm, int bid) {
        return (long) firm << Integer.SIZE | bid;
    }

    static int firm(long use) {
        return (int) (use >>> Integer.SIZE);
    }

    static int bid(long use) {
        return (int) use;
    }

    /** The same bids of a firm. */
    static LongStream of(int firm, int... bids) {
        return Arrays.stream(bids).mapToLong(bid -> of(firm, bid));
    }

    /** The uses sorted, each once. */
    static long[] once(long... uses) {
        long[] sorted = uses.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (long use : sorted) {
            if (count == 0 || sorted[count - 1] != use) {
                sorted[count++] = use;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** How many firms there are among sorted uses. */
    static int firms(long... uses) {
        int firms = 0;
        for (int at = 0; at < uses.length; at++) {
            firms += at == 0 || firm(uses[at]) != firm(uses[at - 1]) ? 1 : 0;
        }
        return firms;
    }
}

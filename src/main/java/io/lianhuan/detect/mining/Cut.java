package io.lianhuan.detect.mining;

/**
 * What caps left out.
 *
 * @param sharings pairs of bids that share a value in one lot and were not paired, because the later bid was paired with enough
 * @param hubs values that tie nobody because too many firms used them
 * @param hubUses uses of these values, counted once for each firm
 * @param lots lots with too many bids
 * @param lotBids bids in these lots
 */
public record Cut(long sharings, int hubs, long hubUses, int lots, long lotBids) {

    static final Cut NOTHING = new Cut(0, 0, 0, 0, 0);

    Cut and(Cut other) {
        return new Cut(
                sharings + other.sharings,
                hubs + other.hubs,
                hubUses + other.hubUses,
                lots + other.lots,
                lotBids + other.lotBids);
    }
}

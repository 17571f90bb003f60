package io.lianhuan.detect.screens;

/** False discovery rates by Benjamini and Hochberg. */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The q-value of each p-value: the share of false alarms among all that are called when this one is the weakest called.
     * Every test that was made must be among them, also those that found nothing. O(n log n).
     */
    public static double[] qValues(double... pValues) {
        var order = Bids.order(pValues);
        var qValues = new double[pValues.length];
        double least = 1;
        for (int rank = pValues.length; rank > 0; rank--) {
            int at = order.get(rank - 1);
            least = Math.min(least, pValues[at] * pValues.length / rank);
            qValues[at] = least;
        }
        return qValues;
    }
}

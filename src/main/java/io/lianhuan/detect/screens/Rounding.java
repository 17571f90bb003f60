package io.lianhuan.detect.screens;

/** To what amounts bidders round. Honest bids on a coarse grid keep equal distances by accident. */
final class Rounding {

    private static final double COARSEST = 1e9;

    private Rounding() {}

    /** The largest power of ten that divides each amount, which is a whole number of smallest units; 1 where none does. */
    static double[] units(double... amounts) {
        var units = new double[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            double unit = 1;
            while (unit < COARSEST && amounts[i] % (unit * 10) == 0) {
                unit *= 10;
            }
            units[i] = unit;
        }
        return units;
    }

    /** The unit of the finest amount. */
    static double finest(double[] units) {
        double finest = COARSEST;
        for (double unit : units) {
            finest = Math.min(finest, unit);
        }
        return finest;
    }
}

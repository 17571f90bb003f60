package io.lianhuan.evaluate;

import java.util.Map;

/**
 * What officers concluded about the alerts a rule told of.
 *
 * @param precision share of founded among those with a conclusion, 0 to 1; 0 where there is none
 * @param reasons how often each coded reason was given for an unfounded one
 */
public record Conclusion(
        String rule, int founded, int unfounded, int open, double precision, Map<String, Integer> reasons) {}

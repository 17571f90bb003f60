package io.lianhuan.detect.screens;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a lot is awarded (评标办法), as far as it decides what rings do with prices and so which screens speak. Read from the
 * words of tender files.
 */
public enum Award {
    /** A rate is bid, near the ceiling (费率, 下浮率报价). */
    RATE("费率|下浮率报价"),
    /** The bid nearest to a mean wins (合理低价, 平均值, K值, 复合标底). Low variation is normal and high covers lose. */
    MEAN_BASED("平均|均值|[KＫk]\\s*值|复合标底|合理低价|基准价随机|下浮系数"),
    /** The lowest price wins (最低价, 经评审的最低投标价). */
    LOWEST_PRICE("最低|低价中标"),
    /** Points for technique, standing and price (综合评估法, 综合评分). */
    COMPREHENSIVE("综合"),
    /** Not said or not understood; nothing that depends on the method should be concluded. */
    UNKNOWN("(?!)");

    private final Pattern words;

    Award(String words) {
        this.words = Pattern.compile(words);
    }

    /** The method that a lot's {@code awardMethod} names; the more particular word wins, 综合评估法（费率报价） is a rate. */
    public static Award of(@Nullable String text) {
        if (text == null) {
            return UNKNOWN;
        }
        return List.of(values()).stream()
                .filter(award -> award.words.matcher(text).find())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /**
     * The screens of the whole lot and of its groups that mean anything under this method. For mean-based awards none does:
     * there {@link RegularSteps}, {@link PriceGrid} and {@link MeanPull} speak.
     */
    public Set<Screen> screens() {
        return switch (this) {
            case LOWEST_PRICE -> EnumSet.allOf(Screen.class);
            case COMPREHENSIVE -> EnumSet.of(Screen.CV, Screen.SPD, Screen.SKEW, Screen.KURTO, Screen.KSTEST);
            case RATE -> EnumSet.of(Screen.CV, Screen.SPD);
            case MEAN_BASED, UNKNOWN -> EnumSet.noneOf(Screen.class);
        };
    }

    /** Whether bids are judged by their distance from a mean of bids, so that a group can move the target. */
    public boolean isMeanBased() {
        return this == MEAN_BASED;
    }

    /** Whether a cover bid above the designated winner helps it. */
    public boolean rewardsCovers() {
        return this == LOWEST_PRICE || this == COMPREHENSIVE || this == RATE;
    }
}

package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "综合评估法, COMPREHENSIVE",
        "综合评分法, COMPREHENSIVE",
        "平均值下浮, MEAN_BASED",
        "K值法, MEAN_BASED",
        "经评审的合理低价法, MEAN_BASED",
        "复合标底法, MEAN_BASED",
        "综合评估法（平均值法）, MEAN_BASED",
        "经评审的最低投标价法, LOWEST_PRICE",
        "最低价法, LOWEST_PRICE",
        "综合评估法（费率报价）, RATE",
        "下浮率报价, RATE",
        "摇号, UNKNOWN",
        ", UNKNOWN"
    })
    void theWordsOfTenderFilesAreUnderstood(String words, Award award) {
        assertThat(Award.of(words)).isEqualTo(award);
    }

    @Test
    void noVarianceScreenSpeaksWhereLowVariationIsNormal() {
        assertThat(Award.MEAN_BASED.screens()).isEmpty();
        assertThat(Award.UNKNOWN.screens()).isEmpty();
        assertThat(Award.LOWEST_PRICE.screens()).contains(Screen.CV, Screen.RD);
        assertThat(Award.COMPREHENSIVE.screens()).contains(Screen.CV).doesNotContain(Screen.RD);
    }
}

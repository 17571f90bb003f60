package io.lianhuan.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTenderTests {

    @ParameterizedTest
    @CsvSource({"礁石路改造工程一标段施工, 礁石路改造工程二标段施工", "礁石公园绿化工程（一期）, 礁石公园绿化工程(二期)", "沈家门 小学 第1标段, 沈家门小学第2标段"})
    void partsOfOneThingHaveTheirStemInCommon(String one, String other) {
        assertThat(SplitTender.stem(one)).isEqualTo(SplitTender.stem(other)).hasSizeGreaterThan(3);
    }

    @Test
    void differentThingsHaveNot() {
        assertThat(SplitTender.stem("礁石路改造工程一标段")).isNotEqualTo(SplitTender.stem("望潮路改造工程一标段"));
    }

    @ParameterizedTest
    @CsvSource({
        "施工, 2018-05-31, 2000000",
        "施工, 2018-06-01, 4000000",
        "EPC, 2026-01-01, 4000000",
        "设计施工总承包, 2026-01-01, 4000000",
        "监理, 2026-01-01, 1000000",
        "货物, 2026-01-01, 2000000",
        "其他, 2026-01-01, 4000000"
    })
    void theLimitIsThatOfTheKindAndOfTheDay(String kind, LocalDate day, long yuan) {
        assertThat(MandatoryTender.of(kind).from(day)).isEqualTo(yuan * 100);
    }
}

package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "最高投标限价(万元), 最高投标限价, 万元",
                "最高投标限价（万元）, 最高投标限价, 万元",
                "中标价格【元】, 中标价格, 元",
                "下浮区间值（％）, 下浮区间值, %",
                "金额(单位：亿元), 金额, 亿元",
                "工期(天)*, 工期, 天",
                "标段(包)编号, 标段(包)编号, -",
                "标段（包）编号：, 标段(包)编号, -",
                "'*标段 编号', 标段编号, -",
                "'标段\n编号', 标段编号, -",
                "控制价(最高限价), 控制价(最高限价), -",
                "ＩＰ地址, IP地址, -",
                "(元), (元), -",
            })
    void aHeaderIsFoldedAndItsUnitSplitOff(String raw, String folded, String unit) {
        Header header = Header.of(raw, 0);
        assertThat(header.folded()).isEqualTo(folded);
        assertThat(header.unit()).isEqualTo(unit);
        assertThat(header.raw()).isEqualTo(raw);
    }

    @Test
    void columnsAreNamedAsInASpreadsheet() {
        assertThat(Header.letter(0)).isEqualTo("A");
        assertThat(Header.letter(25)).isEqualTo("Z");
        assertThat(Header.letter(26)).isEqualTo("AA");
        assertThat(Header.letter(16_383)).isEqualTo("XFD");
    }
}
